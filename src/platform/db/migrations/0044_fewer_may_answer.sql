-- A council may decide that interpellations and questions are answered even when too few are there (KL 5:45); until it has, they are not.
alter table meeting_rules add column fewer_may_answer boolean not null default false;
