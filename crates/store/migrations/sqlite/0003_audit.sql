-- Every act, chained by hashes. The canonical bytes are described in the module `audit`.

create table audit (
    sequence integer not null primary key,
    at text not null,
    actor_id text not null,
    actor_name text not null,
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

create trigger audit_update before update on audit
begin select raise(abort, 'append_only'); end;
create trigger audit_delete before delete on audit
begin select raise(abort, 'append_only'); end;
