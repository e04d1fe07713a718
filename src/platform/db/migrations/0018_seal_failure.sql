-- When a seal could not be set, such as for want of keys, the page of the paper says why. What a file is known as is asked in one place (0014).
alter table issued_paper add column seal_failure text check (seal_failure is null or (state = 'ready' and sealed_at is null));
drop function paper_with(text);
