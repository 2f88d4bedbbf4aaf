import type { RequestListener } from 'node:http';
import { installPath, redirectPath } from '../install/install-pages.js';
import type { Handle, Routes } from './http-server.js';

/** The pages of an installation, as Bolt answers them. */
export function installRoutes(listener: RequestListener): Routes {
  const handle: Handle = (request, response) => {
    // Bolt's installer makes an address of it, and breaks down where that cannot be; it looks at the query alone
    request.headers.host = 'localhost';
    listener(request, response);
  };
  return { [`GET ${installPath}`]: handle, [`GET ${redirectPath}`]: handle };
}
