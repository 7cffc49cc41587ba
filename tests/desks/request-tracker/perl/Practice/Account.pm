package Practice::Account;
# Who works at the desk, what they may do, and which queues and fields there are.
use strict;
use warnings;

sub must {
    my ( $what, $ok, $message ) = @_;
    die "$what: " . ( $message // 'failed' ) . "\n" unless $ok;
    return $ok;
}

sub user {
    my ($name) = @_;
    my $user = RT::User->new( RT->SystemUser );
    $user->Load($name);
    die "nobody is called $name\n" unless $user->id;
    return $user;
}

sub group {
    my ($name) = @_;
    my $group = RT::Group->new( RT->SystemUser );
    $group->LoadUserDefinedGroup($name);
    die "no group is called $name\n" unless $group->id;
    return $group;
}

# {groups: [{name, rights: [..], ownRights: [..]}], agents: [{name, realName, email, password, timeZone, groups}],
#  unprivileged: [right], queues: [{name, fields: [name]}], fields: [{name, type, render, basedOn, values: [{name, category}]}]}
sub build {
    my ($asked) = @_;
    for my $right ( @{ $asked->{unprivileged} } ) {
        my $outside = RT::Group->new( RT->SystemUser );
        $outside->LoadSystemInternalGroup('Unprivileged');
        must( "unprivileged $right", $outside->PrincipalObj->GrantRight( Right => $right, Object => RT->System ) );
    }
    for my $one ( @{ $asked->{groups} } ) {
        my $group = RT::Group->new( RT->SystemUser );
        must( $one->{name}, $group->CreateUserDefinedGroup( Name => $one->{name} ) );
        must( "$one->{name} $_", $group->PrincipalObj->GrantRight( Right => $_, Object => RT->System ) )
            for @{ $one->{rights} };
        must( "$one->{name} $_", $group->PrincipalObj->GrantRight( Right => $_, Object => $group ) )
            for @{ $one->{ownRights} || [] };
    }
    for my $one ( @{ $asked->{agents} } ) {
        my $user = RT::User->new( RT->SystemUser );
        must( $one->{name}, $user->Create(
            Name => $one->{name}, RealName => $one->{realName}, EmailAddress => $one->{email},
            Password => $one->{password}, Timezone => $one->{timeZone}, Privileged => 1,
        ) );
        must( "$one->{name} in $_", group($_)->AddMember( $user->PrincipalId ) ) for @{ $one->{groups} };
    }
    my %fields;
    for my $one ( @{ $asked->{fields} } ) {
        my $field = $fields{ $one->{name} } = RT::CustomField->new( RT->SystemUser );
        must( $one->{name}, $field->Create(
            Name => $one->{name}, Type => $one->{type}, LookupType => 'RT::Queue-RT::Ticket',
            ( $one->{render} ? ( RenderType => $one->{render} ) : () ),
        ) );
        must( "$one->{name} based on $one->{basedOn}", $field->SetBasedOn( $fields{ $one->{basedOn} }->id ) )
            if $one->{basedOn};
        my $order = 0;
        must( "$one->{name}: $_->{name}",
            $field->AddValue( Name => $_->{name}, SortOrder => ++$order, ( $_->{category} ? ( Category => $_->{category} ) : () ) ) )
            for @{ $one->{values} || [] };
    }
    for my $one ( @{ $asked->{queues} } ) {
        my $queue = RT::Queue->new( RT->SystemUser );
        must( $one->{name}, $queue->Create( Name => $one->{name}, CorrespondAddress => $one->{address} ) );
        must( "$one->{name} $_", $fields{$_}->AddToObject($queue) ) for @{ $one->{fields} };
    }
    return { map { $_ => $fields{$_}->id + 0 } keys %fields };
}

# {agent, language: tag or "", settings: {MessageBoxRichText, ShowHistory, MaxInlineBody, ...}}; null takes a setting back.
sub preferences {
    my ($asked) = @_;
    my $user = user( $asked->{agent} );
    if ( defined $asked->{language} && ( $user->Lang // '' ) ne $asked->{language} ) {
        must( 'language', $user->SetLang( $asked->{language} ) );
    }
    my $now = $user->Preferences( RT->System ) || {};
    my %settings = ( ( ref $now eq 'HASH' ? %$now : () ), %{ $asked->{settings} || {} } );
    delete $settings{$_} for grep { !defined $settings{$_} } keys %settings;
    must( 'preferences', $user->SetPreferences( RT->System, \%settings ) );
    return JSON::true;
}

# {name, query, format, agent or group}: a saved search of one agent, or of a group for its members. Answers its id.
sub save_search {
    my ($asked) = @_;
    my $owner = $asked->{group} ? group( $asked->{group} ) : user( $asked->{agent} );
    my ( $id, $message ) = $owner->AddAttribute(
        Name        => 'SavedSearch',
        Description => $asked->{name},
        Content     => {
            SearchType => 'Ticket', Query => $asked->{query}, Order => 'ASC', OrderBy => 'id', RowsPerPage => 50,
            Format => q{'<a href="__WebPath__/Ticket/Display.html?id=__id__">__id__</a>/TITLE:#','__Subject__','__Status__','__QueueName__','__Requestors__'},
        },
    );
    must( $asked->{name}, $id, $message );
    return $id + 0;
}

1;
