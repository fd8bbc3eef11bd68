-- Every act, chained by hashes. The canonical bytes are described in the module `audit`.

create table audit (
    sequence integer not null primary key,
    at text not null,
    actor_id text not null,
    actor_name text not null,
    organisation_id text,
    mandate_id text,
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    reason text,
    details text not null,
    previous_hash text not null,
    hash text not null,
    constraint audit_sequence_counts check (sequence >= 1)
) strict;

create index audit_subject on audit (subject_kind, subject_id, sequence);
create index audit_actor on audit (actor_id, sequence);
create index audit_organisation on audit (organisation_id, sequence);

create trigger audit_update before update on audit
begin select raise(abort, 'append_only'); end;
create trigger audit_delete before delete on audit
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger audit_replace before insert on audit
when exists (select 1 from audit where sequence = new.sequence)
begin select raise(abort, 'append_only'); end;

create table audit_seal (
    day text not null primary key,
    last_sequence integer not null,
    last_hash text not null,
    root text not null,
    signed_at text not null,
    public_key text not null,
    signature text not null
) strict;

create trigger audit_seal_update before update on audit_seal
begin select raise(abort, 'append_only'); end;
create trigger audit_seal_delete before delete on audit_seal
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger audit_seal_replace before insert on audit_seal
when exists (select 1 from audit_seal where day = new.day)
begin select raise(abort, 'append_only'); end;

