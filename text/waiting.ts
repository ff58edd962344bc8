/** What about access to organisations stands among a person's tasks. */

interface Waiting {
  asks: (who: string, organisation: string) => string;
  /** What an administrator is led to. */
  since: (date: string) => string;
  own: Readonly<
    Record<
      'power_of_attorney' | 'new_organisation',
      { name: (organisation: string) => string; body: (date: string) => string }
    >
  >;
}

const nb: Waiting = {
  asks: (who, organisation) => `${who} ber om tilgang til ${organisation}`,
  since: (date) => `Venter siden ${date}. Svar i Tilgangsstyring.`,
  own: {
    power_of_attorney: {
      name: (organisation) => `Last opp fullmakt for ${organisation}`,
      body: (date) =>
        `Du ba om tilgang ${date}. Har du sendt fullmakten i posten, trenger du ikke gjøre noe.`,
    },
    new_organisation: {
      name: (organisation) => `Send forespørselen om å opprette ${organisation}`,
      body: (date) => `Du begynte på den ${date}, og den er ikke sendt.`,
    },
  },
};

const nn: Waiting = {
  asks: (who, organisation) => `${who} ber om tilgang til ${organisation}`,
  since: (date) => `Ventar sidan ${date}. Svar i Tilgangsstyring.`,
  own: {
    power_of_attorney: {
      name: (organisation) => `Last opp fullmakt for ${organisation}`,
      body: (date) =>
        `Du bad om tilgang ${date}. Har du sendt fullmakta i posten, treng du ikkje gjere noko.`,
    },
    new_organisation: {
      name: (organisation) => `Send førespurnaden om å opprette ${organisation}`,
      body: (date) => `Du byrja på han ${date}, og han er ikkje send.`,
    },
  },
};

const en: Waiting = {
  asks: (who, organisation) => `${who} asks for access to ${organisation}`,
  since: (date) => `Waiting since ${date}. Answer in Access control.`,
  own: {
    power_of_attorney: {
      name: (organisation) => `Upload a power of attorney for ${organisation}`,
      body: (date) =>
        `You asked for access on ${date}. If you have sent the power of attorney by post, you need not do anything.`,
    },
    new_organisation: {
      name: (organisation) => `Send the request to register ${organisation}`,
      body: (date) => `You began it on ${date}, and it has not been sent.`,
    },
  },
};

export const WAITING = { nb, nn, en };
