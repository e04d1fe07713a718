import { expect, test, vi } from 'vitest'
import { createMailer, senderFor } from './mail.ts'

test('without a server for mail the mail is printed, so that the link in it can be used', async () => {
  const printed: unknown[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(line))
  await createMailer({ smtpUrl: undefined, baseUrl: 'http://localhost' })({
    to: 'eva@bjorkvik.example',
    subject: 'Logga in',
    text: 'http://localhost/logga-in/abc',
  })
  log.mockRestore()
  expect(printed.join()).toContain('Till: eva@bjorkvik.example')
  expect(printed.join()).toContain('http://localhost/logga-in/abc')
})

test('mail comes from the user of the mail server, or from the host of the installation', () => {
  expect(senderFor('smtp://it%40bjorkvik.example:x@mail.example', 'https://handslag.bjorkvik.example')).toBe(
    'it@bjorkvik.example',
  )
  expect(senderFor('smtp://mail.example:25', 'https://handslag.bjorkvik.example')).toBe(
    'handslag@handslag.bjorkvik.example',
  )
})
