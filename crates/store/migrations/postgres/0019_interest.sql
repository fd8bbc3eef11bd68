-- Interest on money that came back late is a claim of its own.

alter table repayment drop constraint repayment_ground_known;
alter table repayment add constraint repayment_ground_known check (ground in ('report', 'declared', 'claw_back', 'interest'));

create unique index repayment_interest_once on repayment (about_id) where ground = 'interest';
