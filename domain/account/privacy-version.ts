/** Version of the privacy statement. Counted up whenever it says something new; everybody is then asked again. */
export const PRIVACY_VERSION = '3';
