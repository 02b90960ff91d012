/** What a field of a form begins with: what was typed before it was refused, else what is saved. */
export function typed({ form }: Pick<App.Locals, 'form'>, name: string, saved: unknown, action?: string) {
  const isOurs = form !== null && (action === undefined || form.action === action)
  const values = isOurs ? form.values[name] : undefined
  return {
    value: values?.at(-1) ?? (isOurs && name.endsWith('[]') ? '' : textOf(saved)),
    values: values ?? (Array.isArray(saved) && !isOurs ? saved.map(textOf) : []),
    problem: isOurs ? form.problems[name.replace(/\[\]$/, '')] : undefined,
    id: `f-${name.replace(/\[\]$/, '')}`,
  }
}

/** The attributes by which a control belongs to its label, its help and its problem (Labelled.astro). */
export function controlOf(
  { id, problem }: { id: string; problem: string | undefined },
  { help, required }: { help: string | undefined; required: boolean | undefined },
) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    'aria-required': required ? ('true' as const) : undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
}

function textOf(value: unknown) {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
