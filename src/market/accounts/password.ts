import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * The rule, in the manner of NIST SP 800-63B: at least 8 characters, nothing that everybody tries first, and no
 * demand for capitals, digits or signs. Spaces count; up to 200 characters.
 */
export function passwordProblem(password: string): string | null {
  if (password.length < 8) return 'Kata sandi paling sedikit 8 huruf atau angka.'
  if (password.length > 200) return 'Kata sandi paling banyak 200 huruf.'
  if (isCommon(password))
    return 'Kata sandi ini terlalu mudah ditebak. Coba gabungkan dua atau tiga kata yang hanya Anda tahu.'
  return null
}

/** What is stored of a password. */
export function hashPassword(password: string) {
  return hash(password.normalize('NFKC'), cost)
}

/** Whether it is the password; of an account that has none, none is, which takes as long to say. */
export async function verifyPassword(passwordHash: string, password: string) {
  const hasPassword = passwordHash.startsWith('$argon2id$')
  const fits = await verify(hasPassword ? passwordHash : await decoyHash(), password.normalize('NFKC'))
  return hasPassword && fits
}

/** A hash of nothing that anybody knows, so that to verify takes as long when there is nobody. */
function decoyHash() {
  return (decoy ??= hash(crypto.getRandomValues(new Uint8Array(32)), cost))
}
let decoy: Promise<string> | undefined

/** One character again and again, digits or letters in a row, or what stands at the top of every list of leaks. */
function isCommon(password: string) {
  const plain = password.toLowerCase().replace(/[\s._-]/g, '')
  const isRow = rows.some((row) => row.includes(plain) || reversed(row).includes(plain))
  const isRepeated = /^(.{1,4})\1+$/.test(plain)
  const stem = plain.replace(/^\d{1,4}/, '').replace(/[\d!@#*]{1,4}$/, '')
  return plain.length < 4 || isRow || isRepeated || common.has(plain) || common.has(stem)
}

function reversed(row: string) {
  return Array.from(row).reverse().join('')
}

const rows = [
  '012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv',
]

/** Stems: digits and a sign before or behind make them no better. */
const common = new Set(
  `password passw0rd p@ssword p@ssw0rd katasandi rahasia sandi sandiku admin administrator user welcome letmein
  login qwerty asdfgh zxcvbn qwertyui iloveyou monkey dragon football sunshine princess superman indonesia
  bismillah alhamdulillah assalamualaikum insyaallah subhanallah allahuakbar muhammad sayang sayangku cinta cintaku
  akucinta akusayang sayangkamu akusayangkamu ilovekamu anakku keluarga keluargaku mamapapa papamama bapakibu
  ibubapak jakarta bandung surabaya makassar jeneponto garuda merdeka pancasila persib persija doraemon naruto
  samsung android google facebook whatsapp instagram etalase umkm usaha tokoku jualan dinas dinaskoperasi
  abcd abc qwe asd zaq1xsw2 qazwsx test testing changeme default master secret bangsat anjing kucing`.split(
    /\s+/,
  ),
)
