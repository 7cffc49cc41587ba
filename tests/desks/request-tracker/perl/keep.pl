#!/usr/bin/perl
# Runs Request Tracker's own server for as long as whoever started this keeps its standard input open, then ends every process of it.
# usage: keep.pl PORT WORKERS; the configuration is in RT_SITE_CONFIG and RT_SITE_CONFIG_DIR
use strict;
use warnings;
use POSIX qw(setpgid WNOHANG);

my ( $port, $workers ) = @ARGV;

my $server = fork() // die "fork: $!";
if ( !$server ) {
    setpgid( 0, 0 );
    open STDIN, '<', '/dev/null' or die "stdin: $!";
    # What it prints is its log; standard output is for those who asked.
    open STDOUT, '>&', \*STDERR or die "stdout: $!";
    exec '/usr/share/request-tracker5/libexec/rt-server',
        '--server', 'Starlet', '--host', '127.0.0.1', '--port', $port, '--max-workers', $workers;
    die "exec: $!";
}
# Both set it, so that it is set whichever of them comes first.
setpgid( $server, $server );

sub end {
    $SIG{CHLD} = 'DEFAULT';
    # Asked to end, it takes its workers with it; one that hangs is killed.
    kill 'TERM', $server;
    for ( 1 .. 100 ) {
        last if waitpid( $server, WNOHANG ) == $server;
        select undef, undef, undef, 0.03;
    }
    kill 'KILL', -$server;
    waitpid $server, 0;
    exit 0;
}
$SIG{TERM} = $SIG{INT} = $SIG{HUP} = \&end;
# A server that cannot take its port ends by itself.
$SIG{CHLD} = sub { exit( $? >> 8 || 1 ) if waitpid( $server, WNOHANG ) == $server };

1 while defined <STDIN>;
end();
