#!/usr/bin/perl
# Runs Request Tracker's own server for as long as whoever started this keeps its standard input open, then ends every process of it.
# usage: keep.pl PORT WORKERS; the configuration is in RT_SITE_CONFIG and RT_SITE_CONFIG_DIR
# A line "fresh" lets new workers take the place of those that run, so that they open the database file that lies there now.
use strict;
use warnings;
use POSIX qw(setpgid WNOHANG);

my ( $port, $workers ) = @ARGV;
$| = 1;

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

sub children {
    my @found;
    for my $path ( glob '/proc/[0-9]*/stat' ) {
        open my $file, '<', $path or next;
        my $line = <$file> // next;
        push @found, $1 if $line =~ /^(\d+) .*\) [^Z] $server /;
    }
    return @found;
}

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

while ( my $line = <STDIN> ) {
    next unless $line =~ /^fresh$/;
    my %before = map { $_ => 1 } children();
    kill 'HUP', $server;
    my @now;
    do {
        select undef, undef, undef, 0.02;
        @now = children();
    } while ( !@now || grep { $before{$_} } @now );
    print "fresh\n";
}
end();
