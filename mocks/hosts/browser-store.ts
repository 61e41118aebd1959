import type { Cloud } from '../cloud.ts'
import type { Entropy } from '../kernel/random.ts'
import { toHex } from '../kernel/random.ts'
import type { Steering, Store, Work } from '../kernel/store.ts'
import { isScenarioName, loadScenario } from '../scenarios/index.ts'
import { changeOf, formatOf, headOf, isForgettable, rowsOf } from './browser-head.ts'
import type { Head, Kept, KeptRow, Persistence } from './browser-persistence.ts'
import { Queue } from './browser-queue.ts'
import type { Storage } from './browser-storage.ts'
import { NAME } from './browser-storage.ts'
import type { Trouble } from './browser-trouble.ts'

const UNREADABLE =
  'The state kept in this browser could not be read: it is damaged, or another version of this console wrote it. ' +
  'The cloud started over from its scenario; what was changed before is lost.'
const CLEARED =
  'The state kept in this browser was cleared while this page was open. The cloud started over from its scenario.'

/**
 * State that survives a reload and is the same in every tab: the scenario's rows, and over them the rows that changed,
 * kept in IndexedDB with a numbered log.
 * - A read catches up with the log; the work on the tables is synchronous.
 * - A write holds the Web Lock: catch up, work, one IndexedDB transaction, then word to the other tabs.
 * - Everything goes through one queue (see `Queue`).
 * Without storage the same work happens in memory, and `Trouble` says so.
 */
export class BrowserStore implements Store {
  readonly #storage: Storage
  readonly #trouble: Trouble
  readonly #entropy: Entropy
  readonly #queue = new Queue(() => this.#catchUp())
  /** Carries names of operations and nothing else: whoever hears one reads what changed from the kept state. */
  readonly #channel: BroadcastChannel | undefined
  /** Epochs whose rows were found unreadable. */
  readonly #unreadable = new Set<string>()
  #persistence: Persistence | undefined
  #cloud: Cloud | undefined
  /** The commit that this page's tables stand at; `undefined` while nothing of this state is kept yet. */
  #at: Head | undefined

  constructor(storage: Storage, trouble: Trouble, entropy: Entropy) {
    this.#storage = storage
    this.#trouble = trouble
    this.#entropy = entropy
    this.#persistence = storage.opened
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : undefined
  }

  /** Takes the cloud that works on this store, and lays over it what was kept. Comes before anything else. */
  async attach(cloud: Cloud): Promise<void> {
    this.#cloud = cloud
    const { kept } = this.#storage
    if (kept.head !== undefined && !(await this.#adopt(kept))) this.#startOver(UNREADABLE)
  }

  /** True when the state is kept already, and not only the scenario's. */
  get isKept(): boolean {
    return this.#at !== undefined
  }

  /** Called when another tab changed the state. */
  onElsewhere(listener: (operation: string) => void): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') listener(data)
    })
    // A page that comes back from the back-forward cache has missed what was said.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) listener('reset')
    })
  }

  run<Result>(writes: boolean, work: Work<Result>, operation: string): Promise<Result> {
    if (!writes) return this.#queue.read(() => work().result)
    return this.#alone(async () => {
      const { result, changes, isQuiet = false } = work()
      if (changes.length > 0) {
        await this.#keep(rowsOf(this.#theCloud, changes))
        // A counter that moved is nothing for others to read again.
        if (!isQuiet && changes.some(({ table }) => table !== 'meta')) this.#announce(operation)
      }
      return result
    })
  }

  steer(steering: Steering, work: () => void): Promise<void> {
    return this.#alone(async () => {
      work()
      if (steering === 'reset') {
        this.#at = undefined
        this.#persistence ??= await this.#storage.renew()
        this.#trouble.startedOver()
      }
      await this.#keep([])
      this.#announce(steering)
    })
  }

  #announce(operation: string): void {
    if (this.#persistence !== undefined) this.#channel?.postMessage(operation)
  }

  get #theCloud(): Cloud {
    if (this.#cloud === undefined) throw new Error('The store has no cloud yet')
    return this.#cloud
  }

  /** Work on the newest state, while no other tab writes. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const caughtUp = async (): Promise<Result> => {
      await this.#catchUp()
      return work()
    }
    return this.#queue.alone(() =>
      this.#persistence === undefined ? caughtUp() : navigator.locks.request(NAME, caughtUp),
    )
  }

  async #catchUp(): Promise<void> {
    if (this.#persistence === undefined) return
    try {
      await this.#follow(this.#persistence)
    } catch {
      await this.#reopen()
    }
  }

  /** Brings the tables to where the kept state is. */
  async #follow(persistence: Persistence): Promise<void> {
    const found = await persistence.head()
    const head = this.#readable(found)
    const at = this.#at
    if (at === undefined) {
      // Another tab kept a state first: it is everybody's.
      if (head !== undefined) await this.#adoptOrStartOver(await persistence.everything())
    } else if (found === undefined) this.#startOver(CLEARED)
    else if (head === undefined || head.epoch !== at.epoch)
      await this.#adoptOrStartOver(await persistence.everything())
    else if (head.seq !== at.seq || head.clockOffset !== at.clockOffset) {
      const missed = await persistence.since(at.seq)
      const isLaid = missed !== undefined && head.epoch === headOf(missed.head)?.epoch && this.#lay(missed)
      if (!isLaid) await this.#adoptOrStartOver(await persistence.everything())
    }
  }

  async #adoptOrStartOver(kept: Kept): Promise<void> {
    if (!(await this.#adopt(kept))) this.#startOver(UNREADABLE)
  }

  #readable(found: unknown): Head | undefined {
    const head = headOf(found)
    const isOurs = head !== undefined && head.format === formatOf(this.#theCloud)
    return isOurs && !this.#unreadable.has(head.epoch) ? head : undefined
  }

  /** Starts from the kept scenario and lays all kept rows over it; false when they cannot be read. */
  async #adopt(kept: Kept): Promise<boolean> {
    const head = this.#readable(kept.head)
    if (head === undefined || !isScenarioName(head.scenario)) return false
    const scenario = await loadScenario(head.scenario)
    const { seed, salt, isSeeded } = head
    this.#theCloud.reset(scenario, { seed, salt, entropy: isSeeded ? undefined : this.#entropy })
    if (this.#lay(kept)) return true
    this.#unreadable.add(head.epoch)
    return false
  }

  #lay({ head, rows }: Kept): boolean {
    const at = this.#readable(head)
    const changes = rows.map((row) => changeOf(this.#theCloud, row))
    const right = changes.filter((change) => change !== undefined)
    if (at === undefined || right.length < changes.length) return false
    this.#theCloud.database.apply(right)
    if (this.#theCloud.clock.offset !== at.clockOffset) this.#theCloud.clock.moveTo(at.clockOffset)
    this.#at = at
    return true
  }

  /** Goes back to the scenario; the first write keeps it in place of what was there. */
  #startOver(why: string): void {
    const { scenario, salt } = this.#theCloud
    this.#theCloud.reset(scenario, { salt, entropy: this.#entropy })
    this.#at = undefined
    this.#trouble.tell(why)
  }

  async #keep(rows: readonly KeptRow[]): Promise<void> {
    if (this.#persistence === undefined) return
    const { scenario, seed, isSeeded, salt, clock } = this.#theCloud
    const head: Head = {
      format: formatOf(this.#theCloud),
      epoch: this.#at?.epoch ?? toHex(this.#entropy(8)),
      seq: (this.#at?.seq ?? 0) + (rows.length > 0 ? 1 : 0),
      scenario: scenario.name,
      seed,
      isSeeded,
      salt,
      clockOffset: clock.offset,
    }
    try {
      await this.#persistence.commit(head, rows, { isFresh: this.#at === undefined, isForgettable })
      this.#at = head
    } catch (error) {
      this.#giveUp(error)
    }
  }

  /** The connection is gone: with another one, or in memory, what is asked for is done all the same. */
  async #reopen(): Promise<void> {
    try {
      this.#persistence?.close()
      this.#persistence = await this.#storage.open()
      const kept = await this.#persistence.everything()
      if (kept.head === undefined) this.#startOver(CLEARED)
      else await this.#adoptOrStartOver(kept)
    } catch (error) {
      this.#giveUp(error)
    }
  }

  #giveUp(error: unknown): void {
    this.#persistence = undefined
    this.#trouble.last(
      `The browser no longer keeps the state of this page (${error instanceof Error ? error.message : String(error)}). ` +
        'You can go on, but what you change is gone when this tab is closed or reloaded, and other tabs do not see it.',
    )
  }
}
