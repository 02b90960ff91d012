/**
 * Shows what is wrong with a form as its page would (ui/Labelled.astro, ui/Choices.astro): each sentence below its
 * field and named by it, the first field in focus. Those of the time before go. Returns the sentences whose field is
 * not in the form.
 */
export function showProblems(form: HTMLFormElement, problems: Readonly<Record<string, string>>): string[] {
  clearProblems(form)
  const others: string[] = []
  const wrong: HTMLElement[] = []
  for (const [name, sentence] of Object.entries(problems)) {
    const control = form.querySelector<HTMLElement>(`[id="f-${name}"]`)
    if (!control) others.push(sentence)
    else {
      addProblem(control, sentence)
      wrong.push(control)
    }
  }
  wrong
    .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
    ?.focus()
  return others
}

function addProblem(control: HTMLElement, sentence: string) {
  const field = control.closest<HTMLElement>('.labelled') ?? control
  const problem = document.createElement('p')
  problem.className = 'problem'
  problem.id = `${control.id}-problem`
  problem.textContent = sentence
  field.append(problem)
  for (const each of [control, ...(field.matches('fieldset') ? [field] : [])])
    each.setAttribute('aria-describedby', [...describedBy(each), problem.id].join(' '))
  control.setAttribute('aria-invalid', 'true')
}

export function clearProblems(form: HTMLFormElement) {
  const old = [...form.querySelectorAll('.problem')]
  const ids = new Set(old.map(({ id }) => id))
  for (const problem of old) problem.remove()
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
  for (const each of form.querySelectorAll('[aria-describedby]')) {
    const kept = describedBy(each).filter((id) => !ids.has(id))
    if (kept.length > 0) each.setAttribute('aria-describedby', kept.join(' '))
    else each.removeAttribute('aria-describedby')
  }
}

function describedBy(element: Element) {
  return (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
}
