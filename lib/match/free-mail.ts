// Hosts where anyone can have a mailbox: such an address says nothing about a company. Kept by hand, by provider.
const freeMail = `
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com windowslive.com outlook.de outlook.fr
outlook.es outlook.it outlook.jp outlook.co.id outlook.com.br outlook.com.au outlook.dk outlook.ie outlook.pt
hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.be hotmail.ca hotmail.com.br hotmail.com.ar
hotmail.co.jp hotmail.se hotmail.ch live.co.uk live.fr live.de live.nl live.it live.be live.ca live.com.au live.cn live.se
yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.co.in
yahoo.in yahoo.co.jp yahoo.com.au yahoo.com.sg yahoo.com.hk yahoo.co.id yahoo.com.ph yahoo.gr yahoo.ie yahoo.pl yahoo.se
yahoo.com.tw yahoo.com.vn ymail.com rocketmail.com myyahoo.com aol.com aim.com aol.de aol.fr aol.co.uk verizon.net
icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com
fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.co.uk
web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org email.de vodafone.de 1und1.de mail.de
mail.com email.com usa.com post.com europe.com asia.com engineer.com consultant.com inbox.com hushmail.com runbox.com
orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr club-internet.fr
libero.it virgilio.it tiscali.it alice.it tin.it tim.it email.it fastwebnet.it poste.it inwind.it iol.it pec.it
telefonica.net terra.es movistar.es ono.com terra.com.br uol.com.br bol.com.br ig.com.br globo.com sapo.pt
bluewin.ch hispeed.ch sunrise.ch aon.at chello.at telenet.be skynet.be proximus.be scarlet.be ziggo.nl kpnmail.nl
planet.nl home.nl xs4all.nl upcmail.nl casema.nl hetnet.nl telia.com comhem.se bredband.net spray.se online.no
mail.dk stofanet.dk tdcadsl.dk elisanet.fi kolumbus.fi luukku.com wp.pl o2.pl interia.pl onet.pl op.pl poczta.onet.pl
seznam.cz centrum.cz email.cz volny.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu abv.bg mail.bg
mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua
qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com tom.com
naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com ocn.ne.jp biglobe.ne.jp
rediffmail.com indiatimes.com sify.com vsnl.net btinternet.com btopenworld.com virginmedia.com sky.com talktalk.net
ntlworld.com blueyonder.co.uk tiscali.co.uk comcast.net sbcglobal.net att.net bellsouth.net cox.net charter.net
earthlink.net optonline.net frontier.com juno.com netzero.net roadrunner.com rogers.com shaw.ca sympatico.ca telus.net
videotron.ca bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz eircom.net walla.com walla.co.il
012.net.il netvision.net.il otenet.gr forthnet.gr superonline.com mynet.com emirates.net.ae mweb.co.za webmail.co.za
duck.com simplelogin.com simplelogin.io anonaddy.com addy.io mozmail.com relay.firefox.com privaterelay.appleid.com
`;

// Hosts that hand out mailboxes for ten minutes.
const disposable = `
mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.biz guerrillamail.de grr.la
guerrillamailblock.com sharklasers.com pokemail.net spam4.me 10minutemail.com 10minutemail.net 10minutemail.co.za
20minutemail.com 20minutemail.it 33mail.com temp-mail.org temp-mail.io tempmail.com tempmail.net tempmail.plus tempmail.de
tempmailo.com tempr.email temporarymail.com tmpmail.org tmpmail.net tmails.net tempinbox.com tempail.com minuteinbox.com
yopmail.com yopmail.fr yopmail.net cool.fr.nf jetable.fr.nf nospam.ze.tc nomail.xl.cx mega.zik.dj speed.1s.fr
trashmail.com trashmail.de trashmail.net trashmail.me trash-mail.com trash-mail.de wegwerfmail.de wegwerfmail.net
wegwerfmail.org wegwerfemail.de einwegmail.de spoofmail.de byom.de muellmail.com mail-temporaire.fr jetable.org
throwaway.email throwawaymail.com dispostable.com discard.email discardmail.com discardmail.de mailnesia.com
mailcatch.com mailnull.com mailexpire.com maildrop.cc mailsac.com mailpoof.com mail7.io mail-temp.com mailtemp.info
getnada.com nada.email inboxkitten.com inboxbear.com harakirimail.com fakeinbox.com fakemail.net fakemailgenerator.com
getairmail.com emailondeck.com emailfake.com emailtemporanea.com emailtemporario.com.br email-fake.com generator.email
moakt.com moakt.cc mohmal.com mytemp.email mytrashmail.com burnermail.io burnthespam.info spamgourmet.com spambog.com
spambox.us spamex.com spamfree24.org spam.la deadaddress.com despammed.com mailmoat.com incognitomail.org anonbox.net
0-mail.com 0815.ru 1secmail.com 1secmail.net 1secmail.org armyspy.com cuvox.de dayrep.com einrot.com fleckens.hu
gustr.com jourrapide.com rhyta.com superrito.com teleworm.us dropmail.me luxusmail.org linshiyouxiang.net crazymailing.com
`;

// Services that write in other people's names; the one who wrote is not at the service.
const platforms = `
linkedin.com xing.com facebookmail.com google.com github.com gitlab.com atlassian.net atlassian.com slack.com zoom.us
calendly.com docusign.net adobesign.com dropbox.com sharepointonline.com microsoft.com asana.com trello.com notion.so
`;

const setOf = (text: string) => new Set(text.trim().split(/\s+/));
const mailHosts = setOf(`${freeMail} ${disposable}`);
const platformHosts = setOf(platforms);

/** Whether a mailbox there says nothing of who its owner works for. */
export const isFreeMail = (host: string) => isIn(mailHosts, host);

/** Whether a notice from there is about someone else. */
export const isPlatform = (host: string) => isIn(platformHosts, host);

/** The host itself or one above it. */
function isIn(hosts: ReadonlySet<string>, host: string): boolean {
  for (let dot = -1; ; ) {
    if (hosts.has(host.slice(dot + 1))) return true;
    dot = host.indexOf('.', dot + 1);
    if (dot < 0) return false;
  }
}
