import { expect, test } from 'vitest'
import { readRulesFile } from './rules-file.ts'

test('rules are read line by line, and each line says what is wrong with it or what the law forbids', () => {
  const rows = readRulesFile(
    [
      'Nummer;Vad;Slag;Till vem;Lagrum;Anmäls;Överklagas;Från',
      '2.1;Lån av lokal, utan hyra;Anställd;enhetschefen;;ja;ja;2026-01-01',
      '2.1;Lån av buss;Anställd;enhetschefen;;ja;ja;2026-01-01',
      '1.9;Upptagen;Anställd;enhetschefen;;ja;ja;2026-01-01',
      ';Utan nummer;Anställd;enhetschefen;;ja;ja;2026-01-01',
      '2.2;;Anställd;enhetschefen;;ja;ja;2026-01-01',
      '2.3;Till ingen;Anställd;;;ja;ja;2026-01-01',
      '2.4;Till kungen;Kung;kungen;;ja;ja;2026-01-01',
      '2.5;Kanske;Anställd;enhetschefen;;kanske;ja;2026-01-01',
      '2.6;I våras;Anställd;enhetschefen;;ja;ja;i våras',
      '2.7;Styr;Styrgrupp;styrgruppen;;ja;ja;2026-01-01',
      '2.8;Maskin;Automatiserad;e-tjänsten;;ja;ja;2026-01-01',
      '2.9;Maskin utan överklagande;Automatiserad;e-tjänsten;KL 6 kap. 37 §;nej;nej;2026-01-01',
      `2.10;${'x'.repeat(501)};Anställd;enhetschefen;;ja;ja;2026-01-01`,
    ].join('\n'),
    new Set(['1.9']),
  )
  expect(rows?.map(({ line, fault }) => [line, fault])).toEqual([
    ...[
      [2, undefined] as const,
      [3, 'numberTaken'] as const,
      [4, 'numberTaken'] as const,
      [5, 'numberMissing'] as const,
    ],
    ...[[6, 'titleMissing'] as const, [7, 'toRoleMissing'] as const, [8, 'receiverUnknown'] as const],
    ...[
      [9, 'notYesOrNo'] as const,
      [10, 'fromWrong'] as const,
      [11, 'steeringGroup'] as const,
      [12, 'machine'] as const,
    ],
    ...[[13, undefined] as const, [14, 'tooLong'] as const],
  ])
  expect(rows?.[0]?.title).toBe('Lån av lokal, utan hyra')
  expect(rows?.[11]?.rule).toMatchObject({ receiver: 'automated', mustBeReported: false, provision: 'KL 6 kap. 37 §' })
  expect(readRulesFile('Hej på dig', new Set())).toBeUndefined()
})
