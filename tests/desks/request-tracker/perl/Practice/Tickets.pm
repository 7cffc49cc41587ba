package Practice::Tickets;
# Tickets as mails, agents and the requesters make them, and what is stored of them.
use strict;
use warnings;
use Encode ();
use MIME::Entity;
use Practice::Account;

*must = \&Practice::Account::must;

# The user of this name or address; a requester who is not known yet comes to be, as with a first mail.
sub who {
    my ($who) = @_;
    return RT::CurrentUser->new( RT->SystemUser ) if !defined $who;
    my $user = RT::User->new( RT->SystemUser );
    if ( ref $who ) {
        $user->LoadByEmail( $who->{email} );
        must( $who->{email}, $user->Create(
            Name => $who->{email}, EmailAddress => $who->{email}, RealName => $who->{name}, Privileged => 0,
        ) ) unless $user->id;
    }
    else { $user->Load($who) }
    die "nobody is called $who\n" unless $user->id;
    my $current = RT::CurrentUser->new;
    $current->Load( $user->id );
    return $current;
}

# {text, html, attachments: [{name, type, text}]}: both forms of a text make it multipart/alternative, as mail programs send it.
sub mail {
    my ( $one, %head ) = @_;
    my $entity;
    my %part = ( Charset => 'UTF-8', Encoding => '-SUGGEST' );
    if ( defined $one->{text} && defined $one->{html} ) {
        $entity = MIME::Entity->build( %head, Type => 'multipart/alternative' );
        $entity->attach( %part, Type => 'text/plain', Data => Encode::encode( 'UTF-8', $one->{text} ) );
        $entity->attach( %part, Type => 'text/html',  Data => Encode::encode( 'UTF-8', $one->{html} ) );
    }
    else {
        my $is_html = defined $one->{html};
        $entity = MIME::Entity->build( %head, %part,
            Type => $is_html ? 'text/html' : 'text/plain',
            Data => Encode::encode( 'UTF-8', ( $is_html ? $one->{html} : $one->{text} ) // '' ) );
    }
    for my $file ( @{ $one->{attachments} || [] } ) {
        $entity->make_multipart('mixed', Force => 1) unless $entity->mime_type eq 'multipart/mixed';
        $entity->attach( Type => $file->{type}, Filename => $file->{name}, Disposition => 'attachment',
            Encoding => 'base64', Data => Encode::encode( 'UTF-8', $file->{text} ) );
    }
    return $entity;
}

sub load {
    my ( $id, $as ) = @_;
    my $ticket = RT::Ticket->new( $as || RT->SystemUser );
    $ticket->LoadById($id);
    die "there is no ticket $id\n" unless $ticket->id;
    return $ticket;
}

# What has happened since the transaction $mark is said to have happened at that time.
sub backdate {
    my ( $ticket, $mark, $at ) = @_;
    return unless $at;
    $RT::Handle->SimpleQuery( 'UPDATE Transactions SET Created = ? WHERE id > ?', $at, $mark );
    $RT::Handle->SimpleQuery( 'UPDATE Attachments SET Created = ? WHERE TransactionId > ?', $at, $mark );
    $RT::Handle->SimpleQuery( 'UPDATE Tickets SET LastUpdated = ? WHERE id = ?', $at, $ticket->id );
}

sub newest {
    my $row = $RT::Handle->dbh->selectrow_arrayref('SELECT MAX(id) FROM Transactions');
    return $row->[0] || 0;
}

# One entry: {by, kind: reply|comment|forward|merge|status, text, html, attachments, to, into, status, at}. Answers its transaction's id.
sub add_turn {
    my ( $id, $turn ) = @_;
    my $mark   = newest();
    my $ticket = load( $id, who( $turn->{by} ) );
    my $kind   = $turn->{kind};
    if ( $kind eq 'reply' ) {
        must( "reply on $id", $ticket->Correspond( MIMEObj => mail($turn) ) );
    }
    elsif ( $kind eq 'comment' ) {
        must( "comment on $id", $ticket->Comment( MIMEObj => mail($turn) ) );
    }
    elsif ( $kind eq 'forward' ) {
        # The newest text that the requester can see is what goes on to somebody else.
        my $transactions = $ticket->Transactions;
        $transactions->Limit( FIELD => 'Type', VALUE => $_, ENTRYAGGREGATOR => 'OR' ) for qw(Create Correspond);
        my $transaction = $transactions->Last or die "nothing to forward on $id\n";
        must( "forward of $id", $ticket->Forward(
            Transaction => $transaction, To => $turn->{to}, Content => $turn->{text}, Subject => 'Fwd: ' . $ticket->Subject,
        ) );
    }
    elsif ( $kind eq 'merge' ) {
        must( "merge of $id", $ticket->MergeInto( $turn->{into} ) );
    }
    elsif ( $kind eq 'status' ) {
        must( "status of $id", $ticket->SetStatus( $turn->{status} ) );
    }
    else { die "no entry is of the kind $kind\n" }
    my ($first) = @{ $RT::Handle->dbh->selectcol_arrayref( 'SELECT MIN(id) FROM Transactions WHERE id > ?', undef, $mark ) };
    backdate( $ticket, $mark, $turn->{at} );
    return $first + 0;
}

# {queue, subject, requester: {email, name}, by, cc: [address], first: {text, html, attachments}, at, status, priority, owner,
#  fields: {name: value}, turns}. `by` is left out where the requester's own mail made the ticket.
sub create {
    my ($one) = @_;
    my $mark      = newest();
    my $requester = who( $one->{requester} );
    my $ticket    = RT::Ticket->new( defined $one->{by} ? who( $one->{by} ) : $requester );
    my ( $id, $transaction, $message ) = $ticket->Create(
        Queue     => $one->{queue},
        Subject   => $one->{subject},
        Requestor => [ $requester->EmailAddress ],
        ( $one->{cc} ? ( Cc => $one->{cc} ) : () ),
        ( $one->{first}
            ? ( MIMEObj => mail( $one->{first}, Subject => Encode::encode( 'MIME-Header', $one->{subject} ), From => $requester->EmailAddress ) )
            : () ),
    );
    must( $one->{subject}, $id, $message );
    my $desk = load($id);
    # A requester may not set these in their mail: they are as if an agent had, without a trace in the history.
    my %values = %{ $one->{fields} || {} };
    must( "$_ of $id", $desk->AddCustomFieldValue( Field => $_, Value => $values{$_}, RecordTransaction => 0 ) )
        for sort keys %values;
    $desk->__Set( Field => 'Priority', Value => $one->{priority} ) if defined $one->{priority};
    must( "owner of $id", $desk->SetOwner( $one->{owner}, 'Force' ) ) if defined $one->{owner};
    backdate( $desk, $mark, $one->{at} );
    $RT::Handle->SimpleQuery( 'UPDATE Tickets SET Created = ? WHERE id = ?', $one->{at}, $id ) if $one->{at};
    my @turns = map { add_turn( $id, $_ ) } @{ $one->{turns} || [] };
    if ( defined $one->{status} && $one->{status} ne load($id)->Status ) {
        my $before = newest();
        must( "status of $id", load($id)->SetStatus( Status => $one->{status} ) );
        backdate( $desk, $before, ( map { $_->{at} // () } $one, @{ $one->{turns} || [] } )[-1] );
    }
    return { id => $id + 0, transactions => [ ( $transaction || 0 ) + 0, @turns ] };
}

# Whether what RT does by itself on an event (its mails, above all) is done too; many tickets come ten times as fast without.
sub quietly {
    my ( $quiet, $work ) = @_;
    my $answer;
    $RT::Handle->BeginTransaction();
    my $ok = eval {
        no warnings 'redefine';
        my $create = \&RT::Transaction::Create;
        my $batch  = \&RT::Ticket::_ApplyTransactionBatch;
        local *RT::Transaction::Create = $quiet ? sub { $create->( @_, ActivateScrips => 0 ) } : $create;
        local *RT::Ticket::_ApplyTransactionBatch = $quiet ? sub { 1 } : $batch;
        $answer = $work->();
        1;
    };
    my $error = $@;
    $ok ? $RT::Handle->Commit() : $RT::Handle->Rollback('force');
    die $error unless $ok;
    return $answer;
}

sub create_all {
    my ($asked) = @_;
    return quietly( $asked->{quiet}, sub { [ map { create($_) } @{ $asked->{tickets} } ] } );
}

# {id, turns}
sub add_turns {
    my ($asked) = @_;
    return [ map { add_turn( $asked->{id}, $_ ) } @{ $asked->{turns} } ];
}

# {id, by, subject, status, owner, priority, queue, fields}: as that agent would, with that agent's rights.
sub change {
    my ($asked) = @_;
    my $ticket = load( $asked->{id}, who( $asked->{by} ) );
    my $to = $asked->{to};
    must( "subject", $ticket->SetSubject( $to->{subject} ) )   if defined $to->{subject};
    must( "priority", $ticket->SetPriority( $to->{priority} ) ) if defined $to->{priority};
    must( "status", $ticket->SetStatus( $to->{status} ) )      if defined $to->{status};
    must( "owner", $ticket->SetOwner( $to->{owner}, 'Force' ) ) if defined $to->{owner};
    must( "queue", $ticket->SetQueue( $to->{queue} ) )         if defined $to->{queue};
    for my $name ( sort keys %{ $to->{fields} || {} } ) {
        my $value = $to->{fields}{$name};
        if ( defined $value ) {
            must( $name, $ticket->AddCustomFieldValue( Field => $name, Value => $value ) );
        }
        elsif ( defined( my $old = $ticket->FirstCustomFieldValue($name) ) ) {
            must( $name, $ticket->DeleteCustomFieldValue( Field => $name, Value => $old ) );
        }
    }
    return JSON::true;
}

sub stored {
    my ($asked) = @_;
    my $ticket = load( $asked->{id} );
    my $fields = $ticket->CustomFields;
    my %values;
    while ( my $field = $fields->Next ) {
        $values{ $field->Name } = $ticket->FirstCustomFieldValue( $field->id );
    }
    return {
        id => $ticket->id + 0, subject => $ticket->Subject, status => $ticket->Status, queue => $ticket->QueueObj->Name,
        owner => $ticket->OwnerObj->Name, priority => $ticket->Priority + 0, fields => \%values,
        effectiveId => $ticket->__Value('EffectiveId') + 0,
    };
}

# {mark}: every transaction on a ticket after that one, with the newest id of all as the next mark.
sub since {
    my ($asked) = @_;
    my $rows = $RT::Handle->dbh->selectall_arrayref(
        q{SELECT t.id, t.ObjectId AS ticket, t.Type AS type, t.Field AS field, u.Name AS by
          FROM Transactions t JOIN Users u ON u.id = t.Creator WHERE t.ObjectType = 'RT::Ticket' AND t.id > ? ORDER BY t.id},
        { Slice => {} }, $asked->{mark},
    );
    return { mark => newest() + 0, transactions => [ map { +{ %$_, id => $_->{id} + 0, ticket => $_->{ticket} + 0 } } @$rows ] };
}

1;
