import { z } from 'zod'
import { type Config, readConfig } from '../platform/config.ts'
import { openDb } from '../platform/db/connect.ts'
import { readHolder } from '../platform/db/embedded-lock.ts'
import { createMailer } from '../platform/mail/mail.ts'
import { StartFault } from '../platform/startup/fault.ts'
import { openDatabase } from '../platform/startup/open-database.ts'
import { systemClock } from '../platform/time.ts'
import { commandTexts } from './command-texts.ts'
import { inviteFounder } from './founder-queries.ts'

/** Where the link leads: the public address, the running Handslag, or where it will listen. */
const baseUrlOf = (config: Config): string => {
  const running = config.database.kind === 'embedded' ? readHolder(config.data)?.address : undefined
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return config.url ?? running ?? `http://${host}:${config.port}`
}

/** `npm run admin:invite -- MAIL`: works beside a running Handslag, or starts its database for the moment. Answers the exit code. */
const main = async (args: readonly string[]): Promise<number> => {
  const [typed] = args
  const email = z.email().max(254).safeParse(typed?.trim())
  if (args.length !== 1 || !email.success) {
    console.error(typed === undefined ? commandTexts.usage : `${commandTexts.notMail}\n${commandTexts.usage}`)
    return 1
  }
  const config = readConfig(process.env)
  if ('faults' in config) {
    console.error(config.faults.join('\n'))
    return 1
  }
  const baseUrl = baseUrlOf(config)
  const database = await openDatabase(config)
  try {
    const token = await inviteFounder(openDb(database.owner), email.data, systemClock.now())
    if (token === undefined) {
      console.error(commandTexts.closed)
      return 1
    }
    return await invite(config, { email: email.data, baseUrl, token })
  } finally {
    await database.stop()
  }
}

/** Sends the link, or prints it where no mail is set up. Answers the exit code. */
const invite = async (
  { smtpUrl }: Config,
  { email, baseUrl, token }: { readonly email: string; readonly baseUrl: string; readonly token: string },
): Promise<number> => {
  const text = commandTexts.mailText.replace('{link}', `${baseUrl}/logga-in/${token}`)
  try {
    await createMailer({ smtpUrl, baseUrl })({ to: email, subject: commandTexts.mailSubject, text })
  } catch (error) {
    console.error(commandTexts.notSent.replace('{message}', error instanceof Error ? error.message : String(error)))
    return 1
  }
  console.log(smtpUrl === undefined ? commandTexts.printed : commandTexts.sent)
  return 0
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof StartFault)) throw error
    console.error(error.message)
    return 1
  })
}
