import { createTransport } from 'nodemailer'

/** One e-mail in plain text, with files where there are any. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly files?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
}

type Settings = {
  /** `smtp://user:password@host:587`; undefined prints the mail instead. */
  readonly smtpUrl: string | undefined
  /** The public address of the installation; mail is sent from `handslag@` its host. */
  readonly baseUrl: string
}

/** Sends mail by the operator's server, or prints it where none is set. Throws when the server does not take it. */
export const createMailer = ({ smtpUrl, baseUrl }: Settings): ((mail: Mail) => Promise<void>) => {
  if (smtpUrl === undefined) return async (mail) => print(mail)
  const transport = createTransport(smtpUrl, { from: senderFor(smtpUrl, baseUrl) })
  return async ({ files = [], ...mail }) => {
    const attachments = files.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
    }))
    await transport.sendMail({ ...mail, attachments, headers: { 'auto-submitted': 'auto-generated' } })
  }
}

/** The user of the mail server when that is an address, else `handslag@` the host of the installation. */
export const senderFor = (smtpUrl: string, baseUrl: string): string => {
  const user = decodeURIComponent(new URL(smtpUrl).username)
  return user.includes('@') ? user : `handslag@${new URL(baseUrl).hostname}`
}

const print = ({ to, subject, text }: Mail): void => {
  console.log(['', `Till: ${to}`, `Ämne: ${subject}`, '', text, ''].join('\n'))
}
