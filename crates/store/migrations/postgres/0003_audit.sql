-- Every act, chained by hashes. The canonical bytes are described in the module `audit`.

create table audit (
    sequence bigint not null primary key,
    at text collate "C" not null,
    actor_id text collate "C" not null,
    actor_name text collate "C" not null,
    organisation_id text collate "C",
    mandate_id text collate "C",
    act text collate "C" not null,
    subject_kind text collate "C" not null,
    subject_id text collate "C" not null,
    reason text collate "C",
    details text collate "C" not null,
    previous_hash text collate "C" not null,
    hash text collate "C" not null,
    constraint audit_sequence_counts check (sequence >= 1)
);

create index audit_subject on audit (subject_kind, subject_id, sequence);
create index audit_actor on audit (actor_id, sequence);
create index audit_organisation on audit (organisation_id, sequence);

create trigger audit_update before update on audit
for each row execute function refuse('append_only');
create trigger audit_delete before delete on audit
for each row execute function refuse('append_only');
create trigger audit_truncate before truncate on audit
for each statement execute function refuse('append_only');

create table audit_seal (
    day text collate "C" not null primary key,
    last_sequence bigint not null,
    last_hash text collate "C" not null,
    root text collate "C" not null,
    signed_at text collate "C" not null,
    public_key text collate "C" not null,
    signature text collate "C" not null
);

create trigger audit_seal_update before update on audit_seal
for each row execute function refuse('append_only');
create trigger audit_seal_delete before delete on audit_seal
for each row execute function refuse('append_only');
create trigger audit_seal_truncate before truncate on audit_seal
for each statement execute function refuse('append_only');
