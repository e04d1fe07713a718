import type { StoryAccount, StoryAssociation, StoryOfficial } from '../story.ts'

const ksf = 'kommunstyrelseförvaltningen'
const sf = 'socialförvaltningen'
const kff = 'kultur- och fritidsförvaltningen'

/** Officials with their titles over time; the first day is so many weeks before loading. */
export const officials = [
  { name: 'Sonja Rydell', titles: [{ title: 'kommundirektör', unit: ksf, fromWeeks: 150 }] },
  { name: 'Alma Bergström', titles: [{ title: 'kommunsekreterare', unit: ksf, fromWeeks: 300 }] },
  { name: 'Nasrin Karimi', titles: [{ title: 'registrator', unit: ksf, fromWeeks: 210 }] },
  { name: 'Kristina Nordbom', titles: [{ title: 'utredare', unit: ksf, fromWeeks: 180 }] },
  { name: 'Marika Knutson', titles: [{ title: 'kommunjurist', unit: ksf, fromWeeks: 260 }] },
  {
    name: 'Malte Dahl',
    titles: [
      { title: 't.f. ekonomidirektör', unit: ksf, fromWeeks: 155 },
      { title: 'ekonomidirektör', unit: ksf, fromWeeks: 80 },
    ],
  },
  { name: 'Helga Thorén', titles: [{ title: 'kommunikationschef', unit: ksf, fromWeeks: 155 }] },
  { name: 'Jorun Vikander', titles: [{ title: 'socialdirektör', unit: sf, fromWeeks: 190 }] },
  { name: 'Petra Ahlmark', titles: [{ title: 'nämndsekreterare', unit: sf, fromWeeks: 140 }] },
  { name: 'Bashir Warsame', titles: [{ title: 'verksamhetsutvecklare', unit: sf, fromWeeks: 120 }] },
  { name: 'Ylva Rosengren', titles: [{ title: 'enhetschef familjestöd', unit: sf, fromWeeks: 120 }] },
  {
    name: 'Ludvig Hallén',
    titles: [
      { title: 't.f. kultur- och fritidschef', unit: kff, fromWeeks: 110 },
      { title: 'kultur- och fritidschef', unit: kff, fromWeeks: 70 },
    ],
  },
  { name: 'Rebecka Sandin', titles: [{ title: 'nämndsekreterare', unit: kff, fromWeeks: 130 }] },
  { name: 'Tomasz Zielinski', titles: [{ title: 'föreningssamordnare', unit: kff, fromWeeks: 115 }] },
  { name: 'Per Holmqvist', titles: [{ title: 'systemförvaltare', unit: ksf, fromWeeks: 200 }] },
] as const satisfies readonly StoryOfficial[]

/** Elected auditor: not in any body that is audited. */
export const auditors = ['Gun-Britt Axelsson'] as const

/** Associations of Björkvik. The organisation numbers have right check digits and belong to nobody. */
export const associations = [
  {
    key: 'sprakhamnen',
    organisationNumber: '802999-0010',
    name: 'Föreningen Språkhamnen',
    purpose:
      'Att vuxna som är nya i Sverige får öva språket tillsammans med Björkviksbor och hittar en väg till arbete.',
    area: 'Hamnen och Centrum',
  },
  {
    key: 'fyren',
    organisationNumber: '802999-0028',
    name: 'Föreningen Fyren',
    purpose: 'Att barn får ro att göra läxor och att föräldrar får någon att prata med.',
    area: 'Strand och Centrum',
  },
  {
    key: 'kvallsoppet',
    organisationNumber: '802999-0036',
    name: 'Kvällsöppet i Björkvik',
    purpose: 'Att unga har någonstans att vara på kvällar och helger, och att de själva bestämmer vad som händer där.',
    area: 'Ån och Centrum',
  },
  {
    key: 'lyktan',
    organisationNumber: '802999-0044',
    name: 'Kvinnojouren Lyktan',
    purpose: 'Att den som lever med våld får stöd, samtal och en trygg plats.',
    area: 'Hela kommunen',
  },
  {
    key: 'roddklubben',
    organisationNumber: '802999-0051',
    name: 'Björkviks roddklubb',
    purpose: 'Att fler kommer ut på vattnet, oavsett ålder och vana.',
    area: 'Ån och Strand',
  },
] as const satisfies readonly StoryAssociation[]

/** Whom one may sign in as, in the order of the list at the start. */
export const accounts = [
  { name: 'Nasrin Karimi', email: 'nasrin.karimi@bjorkvik.example', role: 'registrar', presented: 'Registrator' },
  {
    name: 'Alma Bergström',
    email: 'alma.bergstrom@bjorkvik.example',
    role: 'committeeSecretary',
    body: 'ks',
    presented: 'Nämndsekreterare, kommunstyrelsen',
  },
  {
    name: 'Kristina Nordbom',
    email: 'kristina.nordbom@bjorkvik.example',
    role: 'caseOfficer',
    presented: 'Handläggare',
  },
  {
    name: 'Birgitta Alm',
    email: 'birgitta.alm@bjorkvik.example',
    role: 'chair',
    body: 'ks',
    presented: 'Ordförande, kommunstyrelsen',
  },
  {
    name: 'Torsten Ek',
    email: 'torsten.ek@bjorkvik.example',
    role: 'politician',
    body: 'ks',
    presented: 'Förtroendevald, kommunstyrelsen',
  },
  {
    name: 'Zahra Noori',
    email: 'zahra.noori@bjorkvik.example',
    role: 'politician',
    body: 'sn',
    presented: 'Förtroendevald, socialnämnden',
  },
  {
    name: 'Leyla Demir',
    email: 'leyla@sprakhamnen.example',
    association: 'sprakhamnen',
    signs: 'chair',
    presented: 'För Föreningen Språkhamnen',
  },
  {
    name: 'Ronja Ekwall',
    email: 'ronja@lyktan.example',
    association: 'lyktan',
    signs: 'signatory',
    presented: 'För Kvinnojouren Lyktan',
  },
  {
    name: 'Noor Lindqvist',
    email: 'noor@kvallsoppet.example',
    association: 'kvallsoppet',
    signs: 'chair',
    presented: 'För Kvällsöppet i Björkvik',
  },
  { name: 'Gun-Britt Axelsson', email: 'gun-britt.axelsson@bjorkvik.example', role: 'auditor', presented: 'Revisor' },
  { name: 'Per Holmqvist', email: 'per.holmqvist@bjorkvik.example', role: 'administrator', presented: 'Administratör' },
] as const satisfies readonly StoryAccount[]
