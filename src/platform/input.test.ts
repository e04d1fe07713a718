import { expect, test } from 'vitest'
import { lineInput, textInput } from './input.ts'

test('a line is one line however a program breaks it, and a text keeps its lines', () => {
  expect(lineInput(40).parse(' Läxhjälp\r\ni  Björkvik\u2028 ')).toBe('Läxhjälp i  Björkvik')
  expect(textInput(40).parse('\nFörsta stycket.\r\n\r\nAndra stycket. ')).toBe('Första stycket.\r\n\r\nAndra stycket.')
  expect(textInput(4).safeParse(' \n ').success).toBe(false)
  expect(textInput(4).safeParse('fem f').success).toBe(false)
})
