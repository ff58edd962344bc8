/** An applicant at work: begins cases, types field by field, attaches files, sends, and goes on with what was sent. */
import { createHash } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { fieldAt } from '../../../domain/forms/content.ts';
import { sectionWith } from '../../../domain/forms/kind.ts';
import type { Content, Kind, Value } from '../../../domain/forms/types.ts';
import enquiry from '../../../domain/kinds/enquiry.kind.ts';
import dispensation from '../../../domain/kinds/sanctions-dispensation.kind.ts';
import { leastContent } from '../kind-content.ts';
import { commandIn, type Fields, numberIn } from '../portal.ts';
import { filesOn, sendFiles, tabOf, uploadTo } from '../uploads.ts';
import { APPLICANTS_ACTS } from './acts.ts';
import { persist } from './persist.ts';
import { Person } from './person.ts';
import { pick } from './random.ts';

/** One kind that is answered at once, and one whose decisions need a second pair of eyes. */
const KINDS: readonly Kind[] = [enquiry, dispensation];
const BETWEEN_ROUNDS_MS = 150;
/** Number of one's own cases that one goes on with. */
const RECENT = 12;

export class Applicant extends Person {
  readonly #sent: { number: string; kind: Kind }[] = [];

  async work(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await this.#round();
      await after(BETWEEN_ROUNDS_MS);
    }
  }

  /** Takes a case from draft to sent, or goes on with one that was sent. */
  async #round(): Promise<void> {
    const { random } = this.workplace;
    if (this.#sent.length > 0 && random() < 0.6)
      return this.#goOnWith(pick(random, this.#sent.slice(-RECENT)));
    const kind = pick(random, KINDS);
    const number = await this.#begin(kind);
    if (number === null || !(await this.#write(number, kind, contentOf(kind)))) return;
    if (kind === enquiry && random() < 0.2) await this.#attach(number);
    const sending = `/saker/${number}/innsending`;
    if (await this.#send('submit', number, sending)) this.#sent.push({ number, kind });
  }

  async #goOnWith({ number, kind }: { number: string; kind: Kind }): Promise<void> {
    if (this.workplace.random() < 0.25) await this.#change(number, kind);
    else await this.goOn(`/saker/${number}`, APPLICANTS_ACTS, number);
  }

  async #begin(kind: Kind): Promise<string | null> {
    const found = await this.find('/ny', '/saker');
    if (!found) return null;
    const form = { ...found.form, kind: kind.id };
    const pages = await persist('/saker', () => this.ask('/saker', form));
    const numbers = pages.map(({ location }) => numberIn(location ?? '')).filter(Boolean);
    for (const number of numbers)
      this.workplace.ledger.note({ what: 'begun', token: commandIn(form), number });
    return numbers[0] ?? null;
  }

  /** Begins a change of what was sent, or goes on with it, and sends it. */
  async #change(number: string, kind: Kind): Promise<void> {
    const begin = `/saker/${number}/endring`;
    const found = await this.find(`/saker/${number}`, begin);
    if (found) await persist(begin, () => this.ask(begin, found.form));
    const some = Object.entries(contentOf(kind)).filter(([path]) => isText(kind, path));
    if (await this.#write(number, kind, Object.fromEntries(some)))
      await this.#send('change', number, `${begin}/innsending`);
  }

  /** Types in a form as a browser saves it: field by field, texts as they grow. @returns false where it is closed */
  async #write(number: string, kind: Kind, content: Content): Promise<boolean> {
    const tabs = Map.groupBy(Object.entries(content), ([path]) => sectionWith(kind, path)!.id);
    for (const [tab, fields] of tabs) {
      const path = `/saker/${number}/skjema/${tab}`;
      const found = await this.find(path, path);
      if (!found) return false;
      for (const [field, value] of fields) {
        const typed = isText(kind, field)
          ? [this.words().split('\n')[0]!, this.#textFor(kind, field)]
          : [value];
        let stamp = found.form[`seen.${field}`];
        for (const one of typed) {
          if (stamp === undefined) return false;
          stamp = await this.#save(number, { form: found.form, field, stamp, value: one });
        }
      }
    }
    return true;
  }

  #textFor(kind: Kind, path: string): string {
    const words = this.words();
    return fieldAt(kind, path)?.type === 'long_text' ? words : words.replaceAll('\n', ' ');
  }

  /** Saves one field. @returns its new stamp; undefined where it was not saved */
  async #save(
    number: string,
    { form, field, stamp, value }: { form: Fields; field: string; stamp: string; value: Value },
  ): Promise<string | undefined> {
    const generation = form.generation ?? '1';
    const body = { path: field, generation, [`seen.${field}`]: stamp, [`value.${field}`]: asSent(value) };
    const pages = await persist(`${number}, ${field}`, () => this.ask(`/saker/${number}/felt`, body));
    const saved = pages.find(({ status }) => status === 200);
    if (!saved) return undefined;
    const entry = { number, generation: Number(generation), path: field, value };
    this.workplace.ledger.note({ what: 'saved', ...entry });
    return new RegExp(`name="seen\\.${field}" value="([^"]+)"`).exec(saved.html)?.[1];
  }

  /** Attaches a file. Whoever gets no answer looks whether it is there before trying again. */
  async #attach(number: string): Promise<void> {
    const name = `vedlegg-${number}-${Math.floor(this.workplace.random() * 1e6)}.txt`;
    const bytes = Buffer.from(this.words().repeat(200));
    const tab = tabOf(number);
    const isThere = await persist(tab, async () => {
      const page = await this.answered(tab, this.user.open(tab));
      if (filesOn(page).some((file) => file.name === name)) return true;
      const { token = '', generation = '' } = await this.user.formOn(tab, tab);
      const sent = sendFiles(this.user, uploadTo(number), { token, generation }, [{ name, bytes }]);
      return (await this.answered(uploadTo(number), sent)).status === 303;
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (isThere) this.workplace.ledger.note({ what: 'uploaded', number, name, sha256 });
  }

  /** Sends what was written, once its page lets one: files are looked into first. */
  async #send(act: 'submit' | 'change', number: string, path: string): Promise<boolean> {
    const found = await persist(path, async () => {
      const page = await this.look(`/saker/${number}/skjema/send-inn`);
      if (page.html.includes('ikke ferdig kontrollert')) throw new Error('files are being looked into');
      return this.find(`/saker/${number}/skjema/send-inn`, path);
    });
    if (!found) return false;
    const generation = Number(found.form.generation ?? 1);
    return this.act({ act, number, path, generation }, found.form);
  }
}

const contentOf = (kind: Kind): Content =>
  leastContent(kind, { seed: 1, today: new Date().toISOString().slice(0, 10) });

const isText = (kind: Kind, path: string): boolean => /text$/.test(fieldAt(kind, path)?.type ?? '');

const asSent = (value: Value): string => (value === true ? 'yes' : String([value].flat()[0]));
