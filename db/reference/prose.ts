/**
 * Prose that is wrapped in the source and not in the database: lines of one paragraph are joined by a space,
 * paragraphs (set apart by a blank line) by one blank line.
 */
export function prose(text: TemplateStringsArray): string {
  return text
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .join('\n\n')
}
