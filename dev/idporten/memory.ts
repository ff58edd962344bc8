import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  until: number;
}

/** What the provider remembers, for as long as it runs. */
export class Memory {
  readonly #kept = new Map<string, Kept>();

  /** The part of the memory for one kind of thing, as oidc-provider asks for it. */
  readonly adapter = (kind: string): Adapter => {
    const key = (id: string) => `${kind} ${id}`;
    const byUid = (uid: string) => `${kind} uid ${uid}`;
    return {
      upsert: async (id, payload, seconds) => {
        this.#forgetOld();
        const kept = { payload, until: Date.now() + (seconds ?? Number.POSITIVE_INFINITY) * 1000 };
        this.#kept.set(key(id), kept);
        if (payload.uid) this.#kept.set(byUid(payload.uid), kept);
      },
      find: async (id) => this.#find(key(id)),
      findByUid: async (uid) => this.#find(byUid(uid)),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = this.#find(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        const uid = this.#find(key(id))?.uid;
        this.#kept.delete(key(id));
        if (uid && this.#find(byUid(uid))?.jti === id) this.#kept.delete(byUid(uid));
      },
      revokeByGrantId: async (grantId) => {
        for (const [name, { payload }] of this.#kept)
          if (payload.grantId === grantId) this.#kept.delete(name);
      },
    };
  };

  #find(name: string): AdapterPayload | undefined {
    const kept = this.#kept.get(name);
    return kept && kept.until > Date.now() ? kept.payload : undefined;
  }

  /** Maps keep the order of insertion and most things live equally long, so the old lie in front. */
  #forgetOld(): void {
    for (const [name, { until }] of this.#kept) {
      if (until > Date.now()) return;
      this.#kept.delete(name);
    }
  }
}
