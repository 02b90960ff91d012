import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Mailer } from '../market/mail/deliver-letter.ts'

/** A mail server that hangs is given up long before the letter may be taken by another process. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 }

/** Hands letters to the mail server of `SMTP_URL`, a connection each. */
export function openMailer({ url, from }: NonNullable<Config['smtp']>): Mailer {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost'

  return async ({ id, to_address, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to_address },
        subject,
        text,
        html,
        // The same for each try, so that a letter that went twice can be seen to be one.
        messageId: `<letter-${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { outcome: 'sent' }
    } catch (error) {
      return whatHappened(error as SmtpError)
    }
  }
}

type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number }

/** A refused recipient or letter (5xx) stays refused; anything else may be better later (RFC 5321, 4.2.1). */
function whatHappened({ code = '', command = '', response, responseCode = 0, message }: SmtpError) {
  const isFinal = responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command)
  const isBadAddress = code === 'EENVELOPE' && responseCode === 0
  return {
    outcome: isFinal || isBadAddress ? ('refused' as const) : ('failed' as const),
    reason: response ?? message,
  }
}
