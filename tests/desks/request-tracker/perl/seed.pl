#!/usr/bin/perl
# Changes a Request Tracker through its own Perl: one JSON object a line comes in, one goes out, until standard input ends.
# in: {"do": NAME, ...}; out: {"ok": ANSWER} or {"error": TEXT}
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin, '/usr/share/request-tracker5/lib';
use JSON ();
use RT;

$| = 1;
# The answers are alone on standard output, whatever else would print.
open my $answers, '>&', \*STDOUT or die "stdout: $!";
open STDOUT, '>&', \*STDERR or die "stderr: $!";
$answers->autoflush(1);

RT::LoadConfig();
RT::Init();
require Practice::Account;
require Practice::Tickets;

my $json = JSON->new->utf8->canonical;

my %commands = (
    account     => \&Practice::Account::build,
    preferences => \&Practice::Account::preferences,
    search      => \&Practice::Account::save_search,
    tickets     => \&Practice::Tickets::create_all,
    turns       => \&Practice::Tickets::add_turns,
    change      => \&Practice::Tickets::change,
    stored      => \&Practice::Tickets::stored,
    since       => \&Practice::Tickets::since,
    # Writes another database over this one, in place: RT's server goes on and reads what is there now.
    restore => sub {
        my ($asked) = @_;
        $RT::Handle->dbh->sqlite_backup_from_file( $asked->{from} ) or die "the database cannot be put back\n";
        forget();
        return JSON::true;
    },
);

# What is remembered of rows between two commands may have been changed by the server meanwhile.
sub forget {
    DBIx::SearchBuilder::Record::Cachable->FlushCache;
    no warnings 'once';
    %RT::Ticket::MERGE_CACHE = ( effective => {}, merged => {} );
}

while ( my $line = <STDIN> ) {
    my $asked  = $json->decode($line);
    forget();
    my $answer = eval {
        my $command = $commands{ $asked->{do} } or die "no command $asked->{do}\n";
        { ok => $command->($asked) };
    } || { error => "$@" || 'failed' };
    print {$answers} $json->encode($answer), "\n";
}
