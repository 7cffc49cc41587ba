/** Names that are words too: in small letters within a sentence they are these. Folded. */
export const nameWords =
  'mark bill will rose grant frank rich dean chase drew hope faith grace joy king young long short white black brown green best wise good page hall hill field wood stone bell cook baker carter mason fisher hunter potter porter price rice reed read case cross post park lane street weber koch klein gross lang kurz schwarz weiss braun bauer jung alt neu stark sommer winter kaiser konig engel vogel berg stein bach feld baum';

/** Capitalised words of greetings and closings that are nobody's name. Folded. */
export const courtesyWords =
  'hi hello hey dear good morning afternoon evening day hallo guten tag morgen abend liebe lieber sehr geehrte geehrter geehrtes moin servus ' +
  'damen herren frau herr mr mrs ms mx miss dr prof sir madam all everyone team there customer colleagues kolleginnen kollegen zusammen ' +
  'hola buenos buenas dias tardes noches estimado estimada estimados querido querida senor senora sr sra don dona bonjour bonsoir cher chere madame monsieur ' +
  'ciao buongiorno gentile ola bom boa caro cara best kind warm many regards wishes thanks thank you cheers sincerely yours truly faithfully ' +
  'mit freundlichen freundliche grussen grusse grussen gruss viele beste besten liebe schone vielen dank mfg lg vg saludos cordiales atentamente gracias ' +
  'cordialement merci saluti cordiali distinti atenciosamente obrigado obrigada cumprimentos abraco bye goodbye tschuss adieu salut adios hasta luego pronto bonne journee bien vous grazie danke ' +
  'pozdrawiam serdecznie powazaniem dziekuje dzien dobry witam szanowna szanowny pani pan groet groeten vriendelijke met hartelijke bedankt beste goedemorgen goedemiddag geachte heer mevrouw ' +
  'halsningar vanliga med hilsen venlig vennlig mvh hej hei buonasera spettabile dottore prezado prezada senhor senhora support service desk helpdesk help it your ihr ihre';
