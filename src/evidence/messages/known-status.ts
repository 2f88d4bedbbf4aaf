/** The HTTP statuses in use (RFC 9110 and those that IIS and proxies add), as one piece of a larger pattern. */
export const knownStatus =
  '(?:10[0-3]|20[0-8]|226|30[0-8]|40\\d|41[0-8]|42[1-689]|431|440|449|451|456|50[0-8]|51[01]|52[0-6])';
