import { id as words } from '../../i18n/id.ts'
import type { Lang } from '../../paths.ts'
import { type Content, type Part, siteOrigin, type Written } from './letter.ts'

/** `name` is greeted, nobody by name where it is empty; `why` tells, at the foot, why they get this. */
type Frame = { kind: string; name: string; why: string; lang?: Lang }

/** Writes a letter out, as plain text and as HTML that says the same. */
export function renderLetter({ kind, name, why, lang = 'id' }: Frame, content: Content): Written {
  const subject = content.subject.replace(/\s+/g, ' ').trim()
  const hello = lang === 'en' ? 'Hello' : 'Halo'
  const parts = [name === '' ? `${hello},` : `${hello} ${name},`, ...content.parts]
  return {
    kind,
    subject,
    text: plain(parts, why, content.button),
    html: rich(lang, subject, parts, why, content.button),
  }
}

function plain(parts: readonly Part[], why: string, button: Content['button']) {
  const link = button ? [`${button.label}:\n${siteOrigin}${button.path}`] : []
  return `${[...parts.map(plainPart), ...link, `-- \n${words.common.siteName}\n${why}`].join('\n\n')}\n`
}

function plainPart(part: Part) {
  if (typeof part === 'string') return part
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n')
  return part.quote.trim().replace(/^/gm, '> ')
}

/** One column, at most 600 px, no picture: it reads the same with pictures blocked, on a phone, by day and by night. */
function rich(lang: Lang, subject: string, parts: readonly Part[], why: string, button: Content['button']) {
  const link = button ? buttonHtml(button) : ''
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<base target="_blank">
<style>${night}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#f0e6d1;color:#20233a">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#f0e6d1">
<tr><td align="center" style="padding:16px 8px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#fffcf4;color:#20233a;font:17px/1.55 ${fonts}">
<tr><td class="head" style="padding:18px 22px;border-bottom:4px solid #7b4820;font-weight:bold;font-size:20px;color:#26386f">${words.common.siteName}</td></tr>
<tr><td style="padding:8px 22px 24px">
${parts.map(richPart).join('\n')}
${link}
</td></tr>
<tr><td class="foot" style="padding:16px 22px;border-top:1px solid #dccfb5;font-size:14px;color:#575466">${words.common.siteName}. ${escaped(why)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"

const night = `@media (prefers-color-scheme: dark) {
  .paper { background: #13172a !important; }
  .sheet { background: #1a2038 !important; color: #ede5d4 !important; }
  .head, .link { color: #b4c2f4 !important; }
  .foot { color: #b5b1be !important; border-color: #353d5c !important; }
  .quote { background: #232a46 !important; }
  .button { background: #b4c2f4 !important; color: #13172a !important; }
}`

function richPart(part: Part) {
  if (typeof part === 'string') return `<p style="margin:16px 0 0">${lines(part)}</p>`
  if ('list' in part)
    return `<ul style="margin:16px 0 0;padding-left:22px">${part.list.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
  return `<blockquote class="quote" style="margin:16px 0 0;padding:10px 14px;border-left:4px solid #e0a028;background:#faf5e9">${lines(part.quote.trim())}</blockquote>`
}

/** The address is also written out, for whoever's mail shows no buttons. */
function buttonHtml({ label, path }: { label: string; path: string }) {
  const address = escaped(siteOrigin + path)
  return `<p style="margin:24px 0 0"><a class="button" href="${address}" style="display:inline-block;padding:13px 22px;background:#26386f;color:#fbf4e4;font-weight:bold;text-decoration:none">${escaped(label)}</a></p>
<p style="margin:16px 0 0;font-size:14px;word-break:break-all"><a class="link" href="${address}" style="color:#26386f">${address}</a></p>`
}

function lines(text: string) {
  return escaped(text).replaceAll('\n', '<br>')
}

function escaped(text: string) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
