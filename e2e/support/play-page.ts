import { type Locale, textIn } from '@gilde/language'
import { basicsMessages } from '@gilde/language/messages/basics'
import { perceptionMessages } from '@gilde/language/messages/perception'
import { playerMessages } from '@gilde/language/messages/player'
import type { Page } from 'playwright-core'
import { rateActivity } from './rate-activity.ts'

const practiceRowsAtMost = 12

/** What the test page offers now. */
type Offer = 'choose' | 'instructions' | 'ready' | 'rating' | 'choice' | 'number' | 'show-row' | 'repeat-row' | 'block'

/** A pupil at the test page: reads what is there and does it, by pointer or by keyboard alone. */
export class PagePlayer {
  readonly page: Page
  readonly locale: Locale
  readonly byKeyboard: boolean
  /** The tests opened so far, as their titles on the page. */
  readonly tests: string[] = []
  #turn = 0

  constructor(page: Page, locale: Locale, byKeyboard = false) {
    this.page = page
    this.locale = locale
    this.byKeyboard = byKeyboard
  }

  /** Waits until something can be pressed and says what it is. */
  async offer(): Promise<Offer> {
    for (let tries = 0; tries < 500; tries++) {
      const offer = await this.look()
      if (offer) return offer
      await new Promise((later) => setTimeout(later, 20))
    }
    throw new Error(`Nothing can be done here: ${await this.page.locator('main').innerText()}`)
  }

  /** What can be done now; undefined while an answer is on its way or a drawing is being fetched. */
  private async look(): Promise<Offer | undefined> {
    const { names, isList, isPad, isChoice } = await this.page.evaluate(() => {
      const player = document.querySelector('main [class*="player"]:not([data-busy])')
      return {
        names: Array.from(player?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [], (button) => button.innerText),
        isList: player?.querySelector('li[data-status]') != null,
        isPad: player?.querySelector('[role="group"] button') != null,
        isChoice: player?.querySelector('input[type="radio"]') != null,
      }
    })
    const player = textIn(playerMessages, this.locale)
    const perception = textIn(perceptionMessages, this.locale)
    if (names.includes(player('practise'))) return 'instructions'
    if (names.includes(player('start-test')) || (names.includes(player('exercised-on')) && !isList)) return 'ready'
    if (names.includes(textIn(basicsMessages, this.locale)('not-familiar'))) return 'rating'
    if (names.includes(perception('span-show'))) return 'show-row'
    if (names.includes(perception('start')) || names.includes(perception('start-again'))) return 'block'
    if (isPad) return 'repeat-row'
    if (names.includes(player('not-known'))) return isChoice ? 'choice' : 'number'
    return isList ? 'choose' : undefined
  }

  /** Does one thing. @returns what it was */
  async step(): Promise<Offer> {
    const offer = await this.offer()
    const player = textIn(playerMessages, this.locale)
    const turn = this.#turn++
    switch (offer) {
      case 'choose': {
        const next = this.page.locator('main p > button.button').first()
        this.tests.push((await next.innerText()).replace(/^(Begin met|Ga verder met|Begin with|Go on with) /, ''))
        await this.press(await next.innerText())
        break
      }
      case 'instructions':
        await this.press(player('practise'))
        break
      case 'ready':
        await this.press((await this.page.getByRole('button', { name: player('start-test'), exact: true }).isVisible()) ? player('start-test') : player('exercised-on'))
        break
      case 'rating':
        await this.choose(rateActivity(await this.page.locator('main legend [class*="activity"]').innerText()), textIn(basicsMessages, this.locale)('go-on'))
        break
      case 'choice':
        await this.choose(1 + (turn % 2), player('confirm'))
        break
      case 'number':
        await this.page.getByRole('textbox').fill(String(turn))
        if (this.byKeyboard) await this.page.keyboard.press('Enter')
        else await this.press(player('confirm'))
        break
      case 'show-row':
        await this.press(textIn(perceptionMessages, this.locale)('span-show'))
        await this.page.clock.fastForward(20_000)
        break
      case 'repeat-row':
        await this.repeatRow()
        break
      case 'block':
        await this.playBlock()
        break
    }
    return offer
  }

  /** Plays on until the page offers the list of tests with nothing left, or `isThere`. */
  async playUntil(isThere: (offer: Offer) => boolean | Promise<boolean>): Promise<void> {
    while (!(await isThere(await this.offer()))) await this.step()
  }

  /** Presses a button by its words. */
  async press(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true })
    if (!this.byKeyboard) return button.click()
    await this.tabTo(name)
    await this.page.keyboard.press('Enter')
  }

  /** Walks with the Tab key until the focus is on the button or link with these words. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await this.page.evaluate(() => {
        const { activeElement } = document
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim()
      })
      if (focused === name) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`The Tab key does not lead to “${name}”`)
  }

  private async choose(option: number, confirm: string): Promise<void> {
    if (this.byKeyboard) {
      await this.page.keyboard.press(String(option))
      await this.page.keyboard.press('Enter')
      return
    }
    await this.page.locator('label:has(input[type="radio"])').nth(option - 1).click()
    await this.press(confirm)
  }

  private async repeatRow(): Promise<void> {
    const wanted = await this.page.getByRole('list', { name: textIn(perceptionMessages, this.locale)('span-row') }).getByRole('listitem').count()
    const pad = this.page.locator('main [role="group"] button')
    for (let tap = 0; tap < wanted; tap++) await pad.nth(tap).click()
    await this.press(textIn(playerMessages, this.locale)('confirm'))
  }

  /** A timed block: answers some trials, and lets the page's clock run to the end of it. */
  private async playBlock(): Promise<void> {
    const { page } = this
    const perception = textIn(perceptionMessages, this.locale)
    const again = page.getByRole('button', { name: perception('start-again'), exact: true })
    await page.getByRole('button', { name: perception('start'), exact: true }).or(again).click()
    await page.clock.runFor(100)
    const field = page.getByRole('img', { name: perception('tracking-field') })
    const yes = page.getByRole('button', { name: perception('symbols-yes') })
    if (await field.isVisible()) {
      const ring = await page.locator('main svg g circle').first().boundingBox()
      await page.mouse.move(ring!.x + ring!.width / 2 + 2, ring!.y + ring!.height / 2)
      await page.mouse.move(ring!.x + ring!.width / 2, ring!.y + ring!.height / 2)
      await page.clock.runFor(61_000)
    } else if (await yes.isVisible()) {
      for (let row = 0; row < practiceRowsAtMost && (await yes.isVisible()); row++) {
        await page.keyboard.press(row % 2 ? 'ArrowLeft' : 'ArrowRight')
        await page.clock.runFor(50)
      }
      if (await yes.isVisible()) await page.clock.fastForward(120_000)
    } else {
      const lit = page.locator('main [data-lit="true"]')
      const running = page.locator('main [data-lamps]')
      for (let wait = 0; wait < 2_000 && (await running.isVisible()); wait++) {
        if ((await lit.count()) > 0) await page.keyboard.press('f')
        await page.clock.runFor(120)
      }
    }
  }
}
