-- More time to report, given before anything was begun. The latest counts, and is taken over by the report when it is begun.

create table report_extension (
    agreement_id text not null,
    respondent text not null,
    code text not null,
    number integer not null,
    until_on text not null,
    reason text not null,
    given_by text not null,
    given_at text not null,
    primary key (agreement_id, respondent, code, number)
) strict;

create trigger report_extension_update before update on report_extension
begin select raise(abort, 'append_only'); end;
create trigger report_extension_delete before delete on report_extension
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_extension_replace before insert on report_extension
when exists (
    select 1 from report_extension
    where agreement_id = new.agreement_id and respondent = new.respondent and code = new.code and number = new.number
)
begin select raise(abort, 'append_only'); end;
