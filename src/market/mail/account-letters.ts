import { clockTime } from '../../i18n/dates.ts'
import { renderLetter } from './render-letter.ts'

/** Letters about an account. `path` is the address of the page that the button opens, with its token. */

type Person = { name: string }

/** The link is good for `minutes`. */
export function proveEmail({ name, path, minutes }: Person & { path: string; minutes: number }) {
  return renderLetter(
    { kind: 'prove-email', name, why: signedUp },
    {
      subject: 'Pastikan alamat email Anda',
      parts: [
        'Terima kasih sudah bergabung. Tekan tombol di bawah ini, lalu pastikan di halaman yang terbuka bahwa alamat email ini milik Anda. Bila diminta, masuk dahulu ke akun Anda.',
        `Tautannya berlaku ${duration(minutes)} dan hanya bisa dipakai sekali.`,
      ],
      button: { label: 'Pastikan email saya', path },
    },
  )
}

/** For whoever signs up with an address that is known: the page told them nothing, the letter does. */
export function alreadyHaveAccount({ name, path }: Person & { path: string }) {
  return renderLetter(
    { kind: 'already-have-account', name, why: signedUp },
    {
      subject: 'Anda sudah punya akun',
      parts: [
        'Baru saja ada yang mendaftar dengan alamat email ini. Anda sudah punya akun di sini, jadi tidak perlu mendaftar lagi: cukup masuk.',
        'Lupa kata sandinya? Di halaman masuk ada pilihan untuk membuat kata sandi baru.',
        'Bila bukan Anda yang mendaftar, abaikan surat ini. Akun Anda tidak berubah.',
      ],
      button: { label: 'Masuk ke akun saya', path },
    },
  )
}

/** The link is good for `minutes`. */
export function resetPassword({ name, path, minutes }: Person & { path: string; minutes: number }) {
  return renderLetter(
    {
      kind: 'reset-password',
      name,
      why: 'Surat ini dikirim karena ada yang meminta kata sandi baru untuk akun Anda.',
    },
    {
      subject: 'Buat kata sandi baru',
      parts: [
        'Tekan tombol di bawah ini untuk membuat kata sandi baru.',
        `Tautannya berlaku ${duration(minutes)} dan hanya bisa dipakai sekali. Jangan teruskan surat ini kepada siapa pun, juga kepada orang yang mengaku petugas.`,
        'Bila bukan Anda yang meminta, abaikan surat ini. Kata sandi Anda tidak berubah.',
      ],
      button: { label: 'Buat kata sandi baru', path },
    },
  )
}

/** `at`: when it was changed; `path`: where somebody who did not change it asks for a new one. */
export function passwordChanged({ name, at, path }: Person & { at: Date; path: string }) {
  return renderLetter(
    { kind: 'password-changed', name, why: 'Surat ini dikirim setiap kali kata sandi akun Anda berganti.' },
    {
      subject: 'Kata sandi Anda sudah diganti',
      parts: [
        `Kata sandi akun Anda diganti pada ${clockTime(at, 'Asia/Jakarta')}. Gawai lain yang tadinya masuk ke akun ini sudah dikeluarkan.`,
        'Bila Anda sendiri yang menggantinya, tidak ada yang perlu dilakukan. Bila bukan, segera buat kata sandi baru.',
      ],
      button: { label: 'Bukan saya, buat kata sandi baru', path },
    },
  )
}

/** An agency offers work; `path`: where it is accepted or declined. */
export function staffOffered({
  name,
  agency,
  roles,
  path,
}: Person & { agency: string; roles: readonly string[]; path: string }) {
  return renderLetter(
    { kind: 'staff-offered', name, why: 'Surat ini dikirim karena sebuah instansi menawari Anda tugas.' },
    {
      subject: 'Ada tawaran tugas untuk Anda',
      parts: [
        `${agency} menawari Anda tugas sebagai ${roles.join(', ')}.`,
        'Anda baru bertugas setelah menerimanya di halaman akun Anda. Tawarannya berlaku 30 hari.',
        'Bila Anda tidak mengenal instansi ini, tolak saja atau abaikan surat ini. Akun Anda tidak berubah.',
      ],
      button: { label: 'Lihat tawarannya', path },
    },
  )
}

const signedUp =
  'Surat ini dikirim karena alamat email ini dipakai untuk mendaftar. Bila bukan Anda, abaikan saja.'

function duration(minutes: number) {
  if (minutes === 60) return 'satu jam'
  return minutes < 120 ? `${minutes} menit` : `${Math.round(minutes / 60)} jam`
}
