import { limitsIn } from '../limits.ts';
import type { FilesText } from '../nb/files.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const files: FilesText = {
  attachments: {
    allowed: (types) => `Each file can be at most ${limits.file} and must be one of these types: ${types}.`,
    classified:
      'Classified information must not be sent here. Ask us first how it can be sent, if the case requires it.',
    choose: 'Choose files',
    upload: words.upload,
    list: (place) => `Files: ${place}`,
    none: 'No files have been uploaded.',
    states: {
      quarantined: 'Being scanned',
      clean: 'Checked',
      infected: 'Virus found',
      refused: 'Not accepted',
      removed: 'Deleted',
    },
    means: {
      quarantined: 'The file is being checked for viruses. You can do something else in the meantime.',
      clean: '',
      infected:
        'Nobody can open or download the file, and it cannot be submitted. Remove it, check your computer for viruses, and upload a file without a virus.',
      removed: 'The file was not in use and has been deleted. Upload it again if it should be included.',
    },
    why: {
      content:
        'The content is not what the file name says it is. Remove the file, save the document again in the right format, and upload it.',
      encrypted:
        'The file is encrypted or protected by a password, so it cannot be checked. Remove the file, save it without a password, and upload it.',
      too_deep:
        'The file has too much packed inside it for everything to be checked. Remove it, unpack its contents, and upload them as separate files.',
      unreadable:
        'The file is damaged, or made in a way that cannot be checked. Remove it, save the document again in the program that it was made in, and upload it.',
    },
    refused: {
      type: 'this type of file cannot be used. Save the file as one of the allowed types.',
      empty: 'the file is empty.',
      too_large: `the file is larger than ${limits.file}. Make it smaller or split it.`,
      interrupted: 'the upload was interrupted. Upload the file again.',
      full: 'there is no room for more files here. Remove one first.',
      not_uploaded: 'the file was chosen, but not uploaded. Choose it again and press “Upload”.',
      gone: 'the file has been deleted and cannot be brought back. Upload it again.',
      closed: 'files can no longer be attached here.',
      none_chosen: 'Choose at least one file before you press “Upload”.',
      broken: 'The upload was interrupted. Upload the files that are missing again.',
      too_much:
        'The files are too large to be uploaded at once. Upload those that are missing, a few at a time.',
    },
    notTaken: 'This was not uploaded',
    remove: words.remove,
    removed: (name) => `${name} has been removed.`,
    undo: words.undo,
    by: (name, time) => `${name}, ${time}`,
    marks: {
      macros: 'Contains macros',
      template: 'Fetches a template from elsewhere',
      script: 'Contains scripts',
      launch: 'Starts programs',
      link: 'Linked to other files or programs',
    },
    progress: {
      uploading: 'Uploading {name}: {percent} %',
      uploaded: '{name} has been uploaded.',
      failed: '{name} was not uploaded. Check your connection and try again.',
    },
    message: {
      label: words.attachments,
      help: 'The files are sent with the text. The other party cannot see them before then.',
      refusals: {
        waiting_file:
          'One of the files has not been checked for viruses yet. Wait a little and send again, or remove the file.',
        unfit_file: 'One of the files cannot be used. Remove it and send again.',
      },
      files: 'Attachments to the message',
    },
    case: {
      title: words.attachments,
      none: 'There are no attachments in the case.',
      table: 'Files in the case',
      name: words.name,
      where: 'Belongs to',
      by: 'Uploaded by',
      at: 'Time',
      message: words.message,
      complaint: words.complaint,
      ofComplaint: 'Attachments to the complaint',
      sum: 'Checksum',
      sumShow: 'Show SHA-256',
      sha256: 'SHA-256',
    },
    copying: {
      title: 'Choose which attachments go into the new case',
      help: 'The attachments have been checked already. You can add and remove more afterwards.',
    },
    unavailable: {
      title: 'The file cannot be downloaded',
      quarantined: 'The file has not been checked for viruses yet. Try again in a little while.',
      infected: 'A virus was found in the file. Nobody can download it.',
      refused: 'The file was not accepted. Nobody can download it.',
      removed: 'The file was not in use and has been deleted.',
    },
  },
};
