import { note, says, ticket, type StoryTicket } from './story';

export const spanishTickets: readonly StoryTicket[] = [
  ticket(
    2191,
    'La VPN no conecta desde el almacén',
    {
      from: 'jorge',
      at: '2026-11-18T07:20',
      status: 'open',
      priority: 'high',
      type: 'incident',
      group: 'desk',
      agent: 'tomas',
      site: 'Valencia',
      blocked: true,
    },
    says(
      'jorge',
      0,
      `
      Buenos días:

      desde esta mañana la VPN no conecta en ninguno de los tres portátiles del almacén. Sale el mensaje «No se puede contactar con el servidor» después de unos treinta segundos. En la oficina, con el cable, sí funciona.

      Ayer por la tarde vino el técnico de la compañía telefónica y cambió el router. Supongo que tiene algo que ver.

      Sin la VPN no podemos confirmar las salidas y tenemos dos camiones esperando.

      Un saludo
      Jorge Beltrán Ibáñez
      Logística, Valencia
    `,
    ),
    note(
      'tomas',
      14,
      `El router nuevo bloquea IPsec. La compañía ya lo hizo igual en Leeds; pedir la compensación antes de que lo arreglen.`,
    ),
    says(
      'tomas',
      5,
      `
      Hola, Jorge:

      gracias por el detalle del router, ayuda mucho. Mientras lo revisamos, elija en el cliente el perfil «Acme (TCP)» en lugar de «Acme»: suele funcionar con los routers nuevos. ¿Me puede decir también el modelo que aparece en la etiqueta?

      Un saludo
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2192,
    'Alta de una persona nueva en Valencia',
    {
      from: 'carmen',
      at: '2026-04-13T10:02',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Access::Windows account::New starter',
      site: 'Valencia',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'carmen',
      0,
      `
      Hola a todos:

      el 4 de mayo se incorpora Nuria Sáez en ventas. Necesita cuenta, portátil, auriculares y acceso al buzón «Pedidos Iberia».

      Gracias
      Carmen Ferrer
      Recursos humanos
    `,
    ),
    says(
      'tomas',
      190,
      `
      Hola, Carmen:

      la cuenta está creada y se activa el 4 de mayo a las 8.00. El portátil llega a Valencia el 29 de abril y el acceso al buzón ya está incluido.

      Un saludo
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2193,
    'No recibo correos de clientes',
    {
      from: 'pilar',
      at: '2026-06-09T08:33',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Software::Outlook and mail::Cannot send or receive',
      site: 'Valencia',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'pilar',
      0,
      `
      Buenos días:

      dos clientes me dicen que me escribieron ayer y que sus mensajes han vuelto con el texto «mailbox full». Yo puedo enviar sin problema.

      Pilar Montoro
      Ventas
    `,
    ),
    says(
      'tomas',
      21,
      `
      Hola, Pilar:

      su buzón estaba al 100 %. Lo he ampliado a 100 GB y he activado el archivo automático, así que los mensajes de más de dos años se guardan aparte y siguen a la vista. Pida a los dos clientes que vuelvan a enviar, por favor.

      Un saludo
      Tomás Rey
    `,
    ),
    says('pilar', 40, `Ya han llegado los dos. Muchas gracias.`),
  ),

  ticket(
    2194,
    'Pantalla del portátil con rayas',
    {
      from: 'carmen',
      at: '2026-10-01T11:48',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Laptop::Screen',
      site: 'Valencia',
      group: 'onsite',
      agent: 'tomas',
      devices: ['laptop'],
    },
    says(
      'carmen',
      0,
      `Hola: la pantalla de mi portátil tiene rayas verticales de color desde que lo abrí esta mañana. Con el monitor de la oficina se ve bien.`,
    ),
    says(
      'tomas',
      63,
      `
      Hola, Carmen:

      es el cable interno de la pantalla. El técnico del fabricante pasa mañana entre las 9 y las 11 y lo cambia en la mesa; no hace falta que prepare nada.

      Un saludo
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2195,
    'Correo sospechoso del banco',
    { from: 'pilar', at: '2026-11-17T16:12', status: 'new', type: 'question', group: 'security', site: 'Valencia' },
    says(
      'pilar',
      0,
      `
      Hola:

      he recibido un correo que dice ser del banco y pide «actualizar el firmante» en un enlace antes de las 18.00. Trae el logotipo y mi nombre completo, pero está escrito con faltas y el enlace termina en .example.

      Después de lo que me pasó en septiembre, prefiero preguntar antes de tocar nada. No lo he abierto en el móvil tampoco.

      Un saludo
      Pilar Montoro
      Ventas
    `,
    ),
  ),
];
