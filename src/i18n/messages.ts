import type { Lang } from '../paths.ts'
import { en } from './en.ts'
import { id, type Messages } from './id.ts'

export type { Lang, Messages }

export const messages: Record<Lang, Messages> = { id, en }
