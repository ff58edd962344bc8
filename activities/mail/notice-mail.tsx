/** @jsxImportSource react */
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Text } from '@react-email/text';
import type { CSSProperties } from 'react';

/** All that a notice says; there is no room in it for what a case is about. */
export interface NoticeContent {
  language: string;
  subject: string;
  paragraphs: readonly string[];
  link: { url: string; label: string };
  /** Small print. */
  footer: readonly string[];
  sender: string;
}

/** The one form that every e-mail has. */
export function NoticeMail({ language, subject, paragraphs, link, footer, sender }: NoticeContent) {
  return (
    <Html lang={language}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body style={body}>
        <Container style={sheet}>
          <Text style={brand}>{sender}</Text>
          <Heading as="h1" style={heading}>
            {subject}
          </Heading>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          <Button href={link.url} style={button}>
            {link.label}
          </Button>
          <Hr style={rule} />
          {footer.map((line) => (
            <Text key={line} style={small}>
              {line}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}

const body: CSSProperties = {
  backgroundColor: '#f4f5f6',
  color: '#1e2b3c',
  fontFamily: 'Inter, "Segoe UI", Arial, sans-serif',
  margin: 0,
  padding: '24px 8px',
};
const sheet: CSSProperties = { backgroundColor: '#ffffff', maxWidth: '560px', padding: '32px' };
const brand: CSSProperties = { color: '#4b5a6b', fontSize: '14px', lineHeight: '20px', margin: '0 0 24px' };
const heading: CSSProperties = { fontSize: '22px', fontWeight: 600, lineHeight: '30px', margin: '0 0 16px' };
const text: CSSProperties = { fontSize: '16px', lineHeight: '26px', margin: '0 0 16px' };
const button: CSSProperties = {
  backgroundColor: '#0062ba',
  borderRadius: '4px',
  color: '#ffffff',
  fontSize: '16px',
  fontWeight: 600,
  margin: '8px 0 0',
  padding: '12px 20px',
};
const rule: CSSProperties = { borderColor: '#d2d8de', margin: '32px 0 16px' };
const small: CSSProperties = { color: '#4b5a6b', fontSize: '14px', lineHeight: '22px', margin: '0 0 4px' };
