import type { Examples } from '../page.ts';

const www = 'https://www.linkedin.com';

export const examples: Examples = {
  'linkedin/profile': [
    `${www}/in/maria-lopes/`,
    `${www}/in/maria-lopes`,
    `${www}/in/maria-lopes/en/`,
    `${www}/in/maria-lopes/details/experience/`,
    `${www}/in/maria-lopes/overlay/contact-info/`,
    `${www}/in/maria-lopes/recent-activity/all/`,
    `${www}/in/ren%C3%A9-dubois/?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACoAA`,
    `${www}/in/%E7%8E%8B%E5%B0%8F%E6%98%8E-0a1b2c/`,
    `${www}/in/ACoAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f/`,
    `${www}/in/melanie-king/`,
    `${www}/in/company/`,
    'https://de.linkedin.com/in/jonas-kern',
    'https://www.linkedin.com/mwlite/in/jonas-kern',
  ],
  'linkedin/company': [
    `${www}/company/arden-medical/`,
    `${www}/company/1441/`,
    `${www}/company/arden-medical/about/`,
    `${www}/company/arden-medical/people/?keywords=admin`,
    'https://uk.linkedin.com/company/arden-medical',
  ],
  'linkedin/lead': [
    `${www}/sales/lead/ACwAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f,NAME_SEARCH,a1B2`,
    `${www}/sales/lead/ACwAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f`,
  ],
  'linkedin/sales-account': [`${www}/sales/company/1441`, `${www}/sales/company/1441/people?page=2`],
  'linkedin/messaging': [
    `${www}/messaging/thread/2-ZGQ4YmE3MjAtNmE5Ny00YzJl/`,
    `${www}/messaging/thread/2-ZGQ4YmE3MjAtNmE5Ny00YzJl==/?filter=unread`,
  ],
};
