-- What the parties run together can rest for a time, when all of them agree on it, and begin again.
alter table partnership drop constraint partnership_state_check;
alter table partnership add constraint partnership_state_check check (state in (
  'needSpotted', 'screened', 'matching', 'dialogue', 'jointNeed', 'suitability', 'otherForm', 'childAssessment', 'dataAndAid', 'drafting',
  'associationDecision', 'preparation', 'referral', 'committee', 'boardDecision', 'remitted', 'tabled', 'rejected', 'approved', 'announced',
  'appealRunning', 'appealed', 'legalForce', 'signing', 'active', 'paused', 'ended'));

-- Why a party wants what all have to agree on: the others read it before they answer.
alter table partnership_confirmation add column reason text not null default '' check (length(reason) <= 4000);
