/** People with rights to lose, in an organisation of their own. */
import type { Sql } from '../../../db/sql.ts';
import { newOrganisationNumber, person } from '../cast.ts';
import { found } from '../organisation.ts';
import { PortalUser } from '../portal.ts';
import { hire, stranger } from '../stranger.ts';
import type { By, Ids } from './forms.ts';
import { STAFF_ROLES } from './losses.ts';

const OWN = { number: newOrganisationNumber(), name: 'TAPTE RETTIGHETER AS' };
const NEW_NUMBER = newOrganisationNumber();

const WHO = {
  handler: person('handler'),
  owner: person('reports'),
  admin: person('admin'),
  person: stranger('Kim Alene'),
  leaver: stranger('Kim Slutter'),
  newcomer: stranger('Kim Ny'),
  staff: stranger('Kim Ansatt'),
} as const satisfies Record<By, { pid: string; name: string }>;

/** People whom forms tell of, and who send none. */
const OUTSIDERS = {
  invited: stranger('Kim Utenfor'),
  activated: stranger('Kim Annen'),
  uploadedFor: stranger('Kim Tredje'),
};

const ACTS_FOR: readonly By[] = ['handler', 'owner', 'admin'];

export class People {
  readonly #sql: Sql;
  readonly #users: Readonly<Record<By, PortalUser>>;

  constructor(sql: Sql, portal: string) {
    this.#sql = sql;
    const entries = Object.entries(WHO).map(([by, who]) => [by, new PortalUser(portal, who)]);
    this.#users = Object.fromEntries(entries) as Record<By, PortalUser>;
  }

  async arrive(): Promise<void> {
    for (const by of ['person', 'leaver'] as const) await this.#users[by].logIn();
    for (const outsider of Object.values(OUTSIDERS))
      await new PortalUser(this.#users.person.portal, outsider).logIn();
    await hire(this.#sql, WHO.staff, STAFF_ROLES as never);
    await found(this.#sql, OWN, {
      ...{ admin: 'administrator', private: 'administrator' },
      ...{ handler: 'handler', reports: 'handler', reader: 'reader' },
    });
  }

  /** Returns somebody, logged in anew. */
  async enter(by: By): Promise<PortalUser> {
    const user = this.#users[by];
    if (by === 'staff') await user.logInAsStaff();
    else await user.beginSession();
    if (ACTS_FOR.includes(by)) await user.actFor(OWN.name);
    return user;
  }

  /** Returns the ids of everybody by what they are, and of what is the same for all forms. */
  async ids(colleague: string): Promise<Ids> {
    const idOf = async (pid: string): Promise<string> => {
      const [row] = await this.#sql<{ id: string }[]>`
        select id from persons where pid = ${pid} union all select id from staff where pid = ${pid}`;
      return row?.id ?? '';
    };
    const byName = Object.entries(WHO).map(async ([by, { pid }]) => [by, await idOf(pid)] as const);
    const [own] = await this.#sql<
      { id: string }[]
    >`select id from organisations where number = ${OWN.number}`;
    return {
      ...Object.fromEntries(await Promise.all(byName)),
      ...{
        organisation: own!.id,
        number: OWN.number,
        newNumber: NEW_NUMBER,
        strangerPid: OUTSIDERS.invited.pid,
      },
      ...{ member: await idOf(person('reader').pid), colleague: await idOf(colleague) },
      spare: await idOf(person('private').pid),
      ...{ activatedPid: OUTSIDERS.activated.pid, uploadedForPid: OUTSIDERS.uploadedFor.pid },
    };
  }
}
