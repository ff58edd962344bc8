import { describe, expect, it } from 'vitest';
import { EXTENSIONS, MEDIA_TYPES, safeName } from '../../domain/files/file-types.ts';

const nameOf = (name: string) => safeName(name)?.name;

describe('names of files', () => {
  it('are kept as they are where they do no harm', () => {
    expect(nameOf('Søknad – vedlegg 2 (endelig).PDF')).toBe('Søknad – vedlegg 2 (endelig).PDF');
    expect(safeName('a.b.DOCX')).toEqual({ name: 'a.b.DOCX', extension: 'docx' });
  });

  it('end with the extension of a type that is taken', () => {
    expect(EXTENSIONS).toHaveLength(21);
    for (const name of ['a.exe', 'a', 'pdf', 'a.pdf.exe', 'a.', '', 'a.pdf ', 'a.constructor'])
      expect([name, nameOf(name)]).toEqual([name, name === 'a.pdf ' ? 'a.pdf' : undefined]);
    expect(nameOf('regning\u202Efdp.exe')).toBeUndefined();
  });

  it('lose their path', () => {
    expect(nameOf('../../etc/passwd.txt')).toBe('passwd.txt');
    expect(nameOf('C:\\Users\\Kari\\kart.png')).toBe('kart.png');
    expect(nameOf('..\\..\\.pdf')).toBe('fil.pdf');
  });

  it('lose what cannot be seen, turns the text, or ends a line', () => {
    expect(nameOf('a\r\nset-cookie: b\0.pdf')).toBe('aset-cookie_ b.pdf');
    expect(nameOf('regning\u202Excod.pdf')).toBe('regningxcod.pdf');
    expect(nameOf('a\u200b\u00ad\ufeffb\ud800.pdf')).toBe('ab.pdf');
  });

  it('lose what systems do not take, and keep quotes that harm none', () => {
    expect(nameOf('"a" <b>|c?*.pdf')).toBe('_a_ _b__c__.pdf');
    expect(nameOf("Kari's  vedlegg .pdf")).toBe("Kari's vedlegg.pdf");
  });

  it('are composed, and cut between letters', () => {
    const long = nameOf(`${'æøå'.normalize('NFD').repeat(60)}.pdf`)!;
    expect(long).toBe(`${'æøå'.repeat(60)}.pdf`);
    const longer = nameOf(`${'å'.normalize('NFD').repeat(300)}.xlsm`)!;
    expect([...longer]).toHaveLength(200);
    expect(longer.endsWith('å.xlsm')).toBe(true);
    expect(nameOf(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(196)}.pdf`);
  });
});

it('texts say their letters, so that no browser guesses them', () => {
  const texts = Object.values(MEDIA_TYPES).filter((type) => /^text\/|xml$/.test(type));
  expect(texts).toEqual(['text/plain; charset=utf-8']);
});
