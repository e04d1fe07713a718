/** What `npm run admin:invite` says at the keyboard and in the mail. `{link}` is filled in. */
export const commandTexts = {
  usage: 'Skriv så här: npm run admin:invite -- namn@kommun.example',
  notMail: 'Ange en e-postadress, och bara en.',
  closed: 'Adressens konto är stängt. Använd en annan adress.',
  mailSubject: 'Du är inbjuden att lägga upp er kommun i Handslag',
  mailText:
    'Hej!\n\nDu är inbjuden som första administratör i Handslag. Logga in med länken och lägg upp kommunen:\n\n{link}\n\nLänken fungerar en gång och gäller i 24 timmar.',
  sent: 'Inbjudan är skickad.',
  notSent:
    'Mejlet gick inte att skicka: {message}. Kontrollera SMTP_URL och kör kommandot igen. Utan SMTP_URL skrivs länken ut här.',
  printed: 'SMTP_URL är inte satt, så mejlet är utskrivet här ovanför. Skicka länken på ett säkert sätt.',
} as const
