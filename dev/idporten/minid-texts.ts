import type { Language } from '../../domain/shared/language.ts';

export interface MinidText {
  lead: string;
  register: string;
  registerLead: string;
  pin1: string;
  pin2: string;
  password: string;
  passwordHelp: string;
  mobile: string;
  mobileHelp: string;
  badPin: string;
  badPassword: string;
  badMobile: string;
  choosePassword: string;
  savePassword: string;
  code: string;
  codeLead: string;
  pin: string;
  pinLead: string;
  usePin: string;
  forgot: string;
  forgotLead: string;
  block: string;
  blockLead: string;
  blocked: string;
  order: string;
  orderLead: string;
  ordered: string;
  helpTitle: string;
  help: readonly { title: string; paragraphs: readonly string[] }[];
  message: (code: string) => string;
  letter: {
    title: string;
    paragraphs: readonly string[];
    codes: string;
    keep: readonly string[];
  };
}

const nb: MinidText = {
  lead: 'Første gang trenger du to PIN-koder fra brevet du får i posten, og velger et passord.',
  register: 'Registrer deg',
  registerLead: 'Skriv to PIN-koder fra PIN-kodebrevet. Hver kode virker én gang; stryk dem på brevet.',
  pin1: 'PIN-kode 1',
  pin2: 'PIN-kode 2',
  password: 'Passord',
  passwordHelp: 'Minst åtte tegn. Bruk et passord som du ikke bruker andre steder.',
  mobile: 'Mobilnummer',
  mobileHelp: 'Valgfritt. Med et mobilnummer får du engangskoder på SMS og sparer PIN-kodene.',
  badPin: 'En PIN-kode har fem siffer.',
  badPassword: 'Passordet må ha minst åtte tegn.',
  badMobile: 'Skriv et mobilnummer med åtte siffer, for eksempel 400 00 000, eller med landkode.',
  choosePassword: 'Velg passord',
  savePassword: 'Lagre passordet',
  code: 'Engangskode',
  codeLead:
    'Vi har sendt en engangskode på SMS til mobilnummeret du har registrert. Den virker i ti minutter.',
  pin: 'PIN-kode',
  pinLead: 'Skriv en PIN-kode fra PIN-kodebrevet som du ikke har brukt før.',
  usePin: 'Bruk PIN-kode',
  forgot: 'Glemt passord',
  forgotLead:
    'Skriv to PIN-koder fra PIN-kodebrevet, så kan du velge et nytt passord. Ta derfor godt vare på brevet.',
  block: 'Sperr PIN-koder',
  blockLead:
    'Har brevet ikke kommet fram, er det mistet, eller kan andre ha sett det? Sperr alle PIN-kodene, og bestill nye.',
  blocked: 'PIN-kodene som hørte til dette nummeret, virker ikke lenger.',
  order: 'Bestill nye PIN-koder',
  orderLead:
    'PIN-kodene kommer i et brev i posten, til adressen i folkeregisteret. Bestill også her om du aldri har hatt noen.',
  ordered:
    'Er nummeret i folkeregisteret, sender vi et brev med PIN-koder til adressen som står der. Det bestilles ikke flere brev enn noen få om dagen.',
  helpTitle: 'Om MinID',
  help: [
    {
      title: 'Hva MinID er',
      paragraphs: [
        'MinID er en elektronisk ID på sikkerhetsnivået betydelig. Med den logger du inn hos offentlige tjenester som ikke krever det høyeste nivået.',
        'Registrer deg også om du sjelden bruker slike tjenester: Da er det mindre fare for at koder på avveie blir misbrukt.',
      ],
    },
    {
      title: 'Hvor du kan bruke MinID',
      paragraphs: ['Skatteetaten, Lånekassen, NAV, Altinn, kommunene og mange andre tar imot MinID.'],
    },
    {
      title: 'Hvem som er ansvarlig',
      paragraphs: ['Digitaliseringsdirektoratet (Digdir) har ansvaret for MinID i dag.'],
    },
    {
      title: 'Hjelp',
      paragraphs: [
        'Hjelp til den virkelige MinID finner du hos Digdir: https://eid.difi.no/nb/minid',
        'Brosjyren viste til minid.no og telefon 800 30 300. De er fra brosjyrens tid og kan være ute av bruk.',
        'Dette er en lokal MinID med oppdiktede personer: brev og SMS havner i den lokale postkassen.',
      ],
    },
  ],
  message: (code) =>
    `Engangskoden din for MinID er ${code}. Den virker i ti minutter. Gi den aldri til andre.`,
  letter: {
    title: 'PIN-koder til MinID',
    paragraphs: [
      'Her er PIN-kodene dine til MinID. Du trenger fødselsnummeret og to av dem for å registrere deg og velge et passord.',
      'Hver kode virker én gang. Stryk den når du har brukt den.',
    ],
    codes: 'PIN-koder',
    keep: [
      'Ta godt vare på brevet: Glemmer du passordet, trenger du to koder.',
      'Er brevet mistet, eller kan andre ha sett det, velger du «Sperr PIN-koder» og så «Bestill nye PIN-koder» når du logger inn.',
    ],
  },
};

const nn: MinidText = {
  lead: 'Første gong treng du to PIN-kodar frå brevet du får i posten, og vel eit passord.',
  register: 'Registrer deg',
  registerLead: 'Skriv to PIN-kodar frå PIN-kodebrevet. Kvar kode verkar éin gong; stryk dei på brevet.',
  pin1: 'PIN-kode 1',
  pin2: 'PIN-kode 2',
  password: 'Passord',
  passwordHelp: 'Minst åtte teikn. Bruk eit passord som du ikkje bruker andre stader.',
  mobile: 'Mobilnummer',
  mobileHelp: 'Valfritt. Med eit mobilnummer får du eingongskodar på SMS og sparer PIN-kodane.',
  badPin: 'Ein PIN-kode har fem siffer.',
  badPassword: 'Passordet må ha minst åtte teikn.',
  badMobile: 'Skriv eit mobilnummer med åtte siffer, til dømes 400 00 000, eller med landkode.',
  choosePassword: 'Vel passord',
  savePassword: 'Lagre passordet',
  code: 'Eingongskode',
  codeLead:
    'Vi har sendt ein eingongskode på SMS til mobilnummeret du har registrert. Han verkar i ti minutt.',
  pin: 'PIN-kode',
  pinLead: 'Skriv ein PIN-kode frå PIN-kodebrevet som du ikkje har brukt før.',
  usePin: 'Bruk PIN-kode',
  forgot: 'Gløymt passord',
  forgotLead:
    'Skriv to PIN-kodar frå PIN-kodebrevet, så kan du velje eit nytt passord. Ta difor godt vare på brevet.',
  block: 'Sperr PIN-kodar',
  blockLead:
    'Har brevet ikkje kome fram, er det mista, eller kan andre ha sett det? Sperr alle PIN-kodane, og bestill nye.',
  blocked: 'PIN-kodane som høyrde til dette nummeret, verkar ikkje lenger.',
  order: 'Bestill nye PIN-kodar',
  orderLead:
    'PIN-kodane kjem i eit brev i posten, til adressa i folkeregisteret. Bestill òg her om du aldri har hatt nokon.',
  ordered:
    'Er nummeret i folkeregisteret, sender vi eit brev med PIN-kodar til adressa som står der. Det blir ikkje bestilt fleire brev enn nokre få om dagen.',
  helpTitle: 'Om MinID',
  help: [
    {
      title: 'Kva MinID er',
      paragraphs: [
        'MinID er ein elektronisk ID på tryggleiksnivået betydeleg. Med han loggar du inn hos offentlege tenester som ikkje krev det høgaste nivået.',
        'Registrer deg òg om du sjeldan bruker slike tenester: Då er det mindre fare for at kodar på avvegar blir misbrukte.',
      ],
    },
    {
      title: 'Kvar du kan bruke MinID',
      paragraphs: ['Skatteetaten, Lånekassen, NAV, Altinn, kommunane og mange andre tek imot MinID.'],
    },
    {
      title: 'Kven som er ansvarleg',
      paragraphs: ['Digitaliseringsdirektoratet (Digdir) har ansvaret for MinID i dag.'],
    },
    {
      title: 'Hjelp',
      paragraphs: [
        'Hjelp til den verkelege MinID finn du hos Digdir: https://eid.difi.no/nn/minid',
        'Brosjyren viste til minid.no og telefon 800 30 300. Dei er frå brosjyren si tid og kan vere ute av bruk.',
        'Dette er ein lokal MinID med oppdikta personar: brev og SMS hamnar i den lokale postkassen.',
      ],
    },
  ],
  message: (code) =>
    `Eingongskoden din for MinID er ${code}. Han verkar i ti minutt. Gi han aldri til andre.`,
  letter: {
    title: 'PIN-kodar til MinID',
    paragraphs: [
      'Her er PIN-kodane dine til MinID. Du treng fødselsnummeret og to av dei for å registrere deg og velje eit passord.',
      'Kvar kode verkar éin gong. Stryk han når du har brukt han.',
    ],
    codes: 'PIN-kodar',
    keep: [
      'Ta godt vare på brevet: Gløymer du passordet, treng du to kodar.',
      'Er brevet mista, eller kan andre ha sett det, vel du «Sperr PIN-kodar» og så «Bestill nye PIN-kodar» når du loggar inn.',
    ],
  },
};

const en: MinidText = {
  lead: 'The first time you need two PIN codes from the letter that you get by post, and choose a password.',
  register: 'Register',
  registerLead: 'Type two PIN codes from the PIN letter. Each works once; cross them out on the letter.',
  pin1: 'PIN code 1',
  pin2: 'PIN code 2',
  password: 'Password',
  passwordHelp: 'At least eight characters. Use a password that you use nowhere else.',
  mobile: 'Mobile number',
  mobileHelp: 'Optional. With a mobile number you get one-time codes by SMS and save your PIN codes.',
  badPin: 'A PIN code has five digits.',
  badPassword: 'The password must have at least eight characters.',
  badMobile: 'Type a mobile number of eight digits, for example 400 00 000, or with a country code.',
  choosePassword: 'Choose a password',
  savePassword: 'Save the password',
  code: 'One-time code',
  codeLead:
    'We have sent a one-time code by SMS to the mobile number that you registered. It works for ten minutes.',
  pin: 'PIN code',
  pinLead: 'Type a PIN code from the PIN letter that you have not used before.',
  usePin: 'Use a PIN code',
  forgot: 'Forgotten password',
  forgotLead:
    'Type two PIN codes from the PIN letter to choose a new password. That is why the letter should be kept safe.',
  block: 'Block PIN codes',
  blockLead:
    'Has the letter not arrived, is it lost, or may others have seen it? Block all the PIN codes and order new ones.',
  blocked: 'The PIN codes that belonged to this number do not work any more.',
  order: 'Order new PIN codes',
  orderLead:
    'PIN codes come in a letter by post, to the address in the National Registry. Order here also if you never had any.',
  ordered:
    'If the number is in the National Registry, we send a letter with PIN codes to the address there. No more than a few letters a day are ordered.',
  helpTitle: 'About MinID',
  help: [
    {
      title: 'What MinID is',
      paragraphs: [
        'MinID is an electronic ID at the level of security called substantial. You log in with it to public services that do not need the highest level.',
        'Register even if you rarely use such services: it lowers the risk that lost codes are misused.',
      ],
    },
    {
      title: 'Where MinID can be used',
      paragraphs: [
        'The tax administration, the student loan fund (Lånekassen), NAV, Altinn, the municipalities and many others take MinID.',
      ],
    },
    {
      title: 'Who is responsible',
      paragraphs: ['The Norwegian Digitalisation Agency (Digdir) is responsible for MinID today.'],
    },
    {
      title: 'Help',
      paragraphs: [
        'Help with the real MinID is to be had from Digdir: https://eid.difi.no/en/minid',
        'The leaflet pointed to minid.no and telephone 800 30 300. They are of its time and may be out of use.',
        'This is a local MinID with made-up persons: letters and SMS end in the local mailbox.',
      ],
    },
  ],
  message: (code) =>
    `Your one-time code for MinID is ${code}. It works for ten minutes. Never give it to others.`,
  letter: {
    title: 'PIN codes for MinID',
    paragraphs: [
      'Here are your PIN codes for MinID. You need your national identity number and two of them to register and choose a password.',
      'Each code works once. Cross it out when you have used it.',
    ],
    codes: 'PIN codes',
    keep: [
      'Keep the letter safe: if you forget your password, you need two codes.',
      'If the letter is lost, or others may have seen it, choose “Block PIN codes” and then “Order new PIN codes” when you log in.',
    ],
  },
};

const TEXTS: Readonly<Record<Language, MinidText>> = { nb, nn, en };

export const minidTextIn = (language: Language): MinidText => TEXTS[language];
