-- A clause can be written in the same statement as its version, which it does not see yet: who may write it is asked of its authority only.
drop policy of_seen_version on guideline_clause;
create policy of_seen_version on guideline_clause
  using (authority_id = acting_authority() and exists (
    select from guideline_version v
    where v.authority_id = guideline_clause.authority_id and v.guideline_version_id = guideline_clause.guideline_version_id))
  with check (authority_id = acting_authority());
