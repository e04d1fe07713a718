/** The task that mails an invitation; its payload holds the account, never the address. */
export const invitationTask = 'mail.send'

/** How long the link in an invitation can be used. After that the person asks for one on the sign-in page. */
export const invitationHours = 72
