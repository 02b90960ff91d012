import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Goes through the page as somebody does who has no mouse: Tab until it is reached, then keys. */
export function keyboardOf(page: Page) {
  /** Presses Tab until `target` has the focus, once around the page at most. */
  async function tabTo(target: Locator) {
    await target.waitFor({ state: 'attached' })
    const has = () => target.evaluate((element) => element === document.activeElement)
    for (let presses = 0; presses < 400 && !(await has()); presses++) await page.keyboard.press('Tab')
    expect(await has(), `${page.url()}: ${target.toString()} is reached with Tab`).toBe(true)
  }
  async function leave(target: Locator, key: string) {
    await tabTo(target)
    const left = page.waitForEvent('load')
    await page.keyboard.press(key)
    await left
  }
  async function type(field: Locator, text: string) {
    await tabTo(field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  return {
    follow: (name: string | RegExp) => leave(page.getByRole('link', { name }).first(), 'Enter'),
    press: (name: string | RegExp) => leave(page.getByRole('button', { name, exact: true }).first(), 'Enter'),
    type,
    fill: (label: string | RegExp, text: string) => type(page.getByLabel(label).first(), text),
    /** A day of a date field, whose parts are typed month, day, year in the browser's English. */
    async fillDay(label: string | RegExp, day: string) {
      const [year, month, date] = day.split('-')
      await tabTo(page.getByLabel(label).first())
      await page.keyboard.type(`${month}${date}${year}`)
      expect(await page.getByLabel(label).first().inputValue()).toBe(day)
    },
    /** Of a select, by typing how the choice begins. */
    async choose(label: string | RegExp, name: string) {
      const field = page.getByLabel(label).first()
      await tabTo(field)
      await page.keyboard.type(name)
      expect(await field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label)).toContain(
        name,
      )
    },
    async tick(name: string | RegExp) {
      await tabTo(page.getByRole('checkbox', { name }).first())
      await page.keyboard.press('Space')
    },
  }
}
