import type { StoryChange } from '../agreement-rows.ts'

/** What the parties have written so far. `{kommun}`, `{sprakhamnen}` and `{fyren}` stand for the ids of the parties. */
export const changes = [
  {
    by: '{kommun}',
    clause: 'background',
    content: {
      text: 'Var fjärde familj i Björkvik talar ett annat språk än svenska hemma. Barnen lär sig fort, men föräldrarna har få tillfällen. Biblioteket, Språkhamnen och Fyren har tillsammans sett att läsning hemma är det som saknas.',
      needReference: 'Gemensam behovsbeskrivning',
    },
  },
  {
    by: '{kommun}',
    clause: 'purpose',
    content: {
      text: 'Vi vill att barn och föräldrar läser och pratar svenska tillsammans.',
      goals: [
        { goal: '60 familjer läser tillsammans varje vecka', indicator: 'Familjernas läsdagbok' },
        { goal: 'Föräldrar deltar i föräldramöten utan tolk', indicator: 'Förskolans uppgift en gång om året' },
      ],
    },
  },
  {
    by: '{kommun}',
    clause: 'activities',
    content: {
      activities: [
        { activity: 'Lässtunder på biblioteket två eftermiddagar i veckan', party: '{kommun}' },
        { activity: 'Läsvärdar som besöker familjer hemma', party: '{sprakhamnen}' },
        { activity: 'Middag och läxläsning på torsdagar', party: '{fyren}' },
      ],
    },
  },
  {
    by: '{kommun}',
    clause: 'contributions',
    content: {
      contributions: [
        {
          ...{ party: '{kommun}', type: 'cash', contribution: 'Medel till samordnare', unitValue: 400000 },
          ...{ basis: '', period: 'perYear', certainty: 'certain', evidence: '', unit: '' },
        },
        {
          ...{ party: '{kommun}', type: 'premises', contribution: 'Rum på biblioteket', unitValue: 60000 },
          ...{
            basis: 'Självkostnad enligt internhyra',
            period: 'perYear',
            certainty: 'certain',
            evidence: '',
            unit: '',
          },
        },
        {
          ...{
            party: '{sprakhamnen}',
            type: 'voluntaryHours',
            contribution: 'Läsvärdar',
            quantity: 1200,
            unitValue: 220,
          },
          ...{
            unit: 'timmar',
            hoursOf: 'adult',
            basis: 'Samma värde som i riktlinjerna',
            period: 'perYear',
            certainty: 'planned',
            evidence: '',
          },
        },
        {
          ...{
            party: '{fyren}',
            type: 'voluntaryHours',
            contribution: 'Värdar på torsdagar',
            quantity: 400,
            unitValue: 220,
          },
          ...{
            unit: 'timmar',
            hoursOf: 'adult',
            basis: 'Samma värde som i riktlinjerna',
            period: 'perYear',
            certainty: 'planned',
            evidence: '',
          },
        },
      ],
    },
  },
  {
    by: '{sprakhamnen}',
    clause: 'purpose',
    content: {
      text: 'Vi vill att barn och föräldrar läser och pratar tillsammans, på svenska och på sitt eget språk.',
      goals: [
        { goal: '40 familjer läser tillsammans varje vecka det första året och 60 det andra', indicator: 'Läsdagbok' },
        { goal: 'Föräldrar deltar i föräldramöten utan tolk', indicator: 'Förskolans uppgift en gång om året' },
      ],
    },
  },
  {
    by: '{kommun}',
    clause: 'targetGroup',
    content: {
      text: 'Familjer med barn mellan tre och tio år där svenska inte är första språket.',
      ages: '3–10 år',
      reach: 120,
    },
  },
] as const satisfies readonly StoryChange[]

/** What Fyren says of the contributions. */
export const remark = {
  by: '{fyren}',
  clause: 'contributions',
  said: 'Vi är osäkra på 400 timmar det första året. Kan vi börja med 300 och räkna om efter sommaren?',
} as const
