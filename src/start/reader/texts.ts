import { defineTexts } from '../../platform/texts/texts.ts'

/** The words of the place where members read their papers. */
export const texts = defineTexts({
  sv: {
    reader: {
      menu: 'Läsplats',
      allMinutes: 'Alla protokoll som ska justeras',
      ties: 'Mina bindningar till föreningar',
      title: 'Läsplats',
      lead: 'Det du har att läsa och det som väntar på din underskrift.',
      meetings: 'Att läsa',
      noMeetings: 'Du är inte kallad till något kommande sammanträde.',
      waiting: 'Väntar på din underskrift',
      nothingWaits: 'Inget väntar på din underskrift.',
      lastDay: 'Senast',
      private: 'Dina anteckningar ser bara du. De följer inte med till protokoll, utdrag eller arkiv.',
      proposal: 'Förslag till beslut',
      note: 'Din anteckning till punkt {number}',
      answer: 'Svara på kallelsen',
      save: 'Spara anteckningen',
      done: { noted: 'Anteckningen är sparad.' },
    },
  },
  en: {
    reader: {
      menu: 'Reading room',
      allMinutes: 'All minutes to be approved',
      ties: 'My ties to associations',
      title: 'Reading room',
      lead: 'What you have to read and what waits for your signature.',
      meetings: 'To read',
      noMeetings: 'You are not summoned to any coming meeting.',
      waiting: 'Waits for your signature',
      nothingWaits: 'Nothing waits for your signature.',
      lastDay: 'By',
      private: 'Only you see your notes. They follow neither minutes, extracts nor the archive.',
      proposal: 'Proposed decision',
      note: 'Your note on item {number}',
      answer: 'Answer the summons',
      save: 'Save the note',
      done: { noted: 'The note is saved.' },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly reader: typeof texts
  }
}
