import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

test('without a mail server there is none', () => {
  expect(readConfig({}).smtp).toBeUndefined()
  expect(readConfig({ SMTP_URL: '', MAIL_FROM: 'halo@contoh.id' }).smtp).toBeUndefined()
})

test.each(['halo@contoh.id', 'Etalase <halo@contoh.id>', 'Etalase Kabupaten Jeneponto <halo@contoh.id>'])(
  'letters come from %s',
  (from) => {
    const url = 'smtps://user:secret@mail.contoh.id:465'
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }).smtp).toEqual({ url, from })
  },
)

test.each([
  [{ SMTP_URL: 'smtp://mail.contoh.id' }, 'MAIL_FROM: is required with SMTP_URL'],
  [{ SMTP_URL: 'https://mail.contoh.id', MAIL_FROM: 'halo@contoh.id' }, 'SMTP_URL: '],
  [{ SMTP_URL: 'smtp://mail.contoh.id', MAIL_FROM: 'halo' }, 'MAIL_FROM: must be an email address'],
  [{ SMTP_URL: 'smtp://mail.contoh.id', MAIL_FROM: 'a@contoh.id, b@contoh.id' }, 'MAIL_FROM: must be'],
  [{ SMTP_URL: 'smtp://mail.contoh.id', MAIL_FROM: 'A\r\nBcc: x <a@contoh.id>' }, 'MAIL_FROM: must be'],
])('%j stops the start', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})
