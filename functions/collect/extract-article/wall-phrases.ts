// What pages say that stand in front of an article or in its place. Patterns of phrases in several languages, kept apart
// from the code that uses them. They speak to the reader ("you", "your device"), as reports about such pages do not.

/** What stands there instead of an article, as a class that is counted. */
export type WallKind =
  | "consent page"
  | "subscription page"
  | "browser check"
  | "page not found"
  | "access refused"
  | "server error";

/** A sentence that matches one of these is the wall's own. */
export const englishWallPhrases: Readonly<Record<WallKind, readonly RegExp[]>> = {
  "consent page": [
    /\bwe (and|use|value|care about|respect|share|process|ask|need)\b.{0,80}\b(partners?|cookies?|vendors|privacy|consent)\b/i,
    /\b(this|our) (web)?sites? (and app )?(uses?|places?|stores?|sets?) .{0,40}cookies\b/i,
    /\b(store|stored|storing|storage)( and\/or| and| or) access(ed|ing)? (to )?(information|data|cookies) (on|from) (a|your|the) (\w+ )?device\b/i,
    /\byou(r)? (can|may) .{0,60}\b(withdraw|change|manage|update|adjust|object|refuse|reject|accept)\b.{0,60}\b(consent|cookies?|choices?|privacy|preferences|purposes|legitimate interest)\b/i,
    /\b(by (clicking|selecting|tapping|pressing|choosing|continuing)|(click|select|tap|press|choose|hit)) .{0,20}["“'‘]?(accept|agree|i (agree|accept)|allow|reject|manage|more options|continue)\b.{0,120}\b(cookies?|consent|partners|data|privacy|purposes|terms|personali[sz]ed|options)\b/i,
    /\b(manage|review|change|set) (your |my )?(cookie|privacy|consent|data|ad) (preferences|settings|choices|options)\b/i,
    /\b(accept|reject|allow|decline|refuse) (all|only necessary|necessary|optional|non-essential)( cookies)?\b/i,
    /\bbefore you continue (to|on)\b/i,
    /\byour (privacy|cookie|consent) (choices|preferences|settings)\b|\byour (privacy|choice) (is important|matters)\b/i,
  ],
  "subscription page": [
    /(^|[,;:.!?>–—-] *|\b(please|or|and|just|now|you|you can|you must|you need to|you have to) )(subscribe|sign up|register|log ?in|sign in|create (an|a free|your free) account|become a (member|subscriber))\b.{0,60}\b(to|for) (continue|keep|read|access|view|unlock|finish|get (full|unlimited)|full|unlimited)\b/i,
    /(^|\bplease |[,;:] )to (continue|keep|read|access|view|see|unlock)\b.{0,60}\b(please|you (need|have) to|must|simply|just)? ?(register|subscribe|sign (in|up)|log ?in|join)\b/i,
    /\b(continue|keep) reading\b.{0,60}\b(subscri\w+|trial|account|register|log(ged)? in|sign(ed)? in|free|for (just )?[£$€]?\d)/i,
    /\b(this|the) (article|story|content|page|report|column) is (only |exclusively |reserved |available |just )*(for|to) (our |paying |registered |logged[- ]in )*(subscribers|members|registered|digital)/i,
    /\byou('ve| have) (reached|hit|used|read|run out of|exhausted)\b.{0,60}\b(articles?|stories|limit|views)\b/i,
    /\b(already|not yet) (a |an )?(subscribers?|members?|registered|have an account|subscribed)\b/i,
    /\b(your|a) (digital )?subscription (includes|gives|helps|supports|will|starts|renews)\b|\byour (free )?trial\b|\b(cancel (at )?any ?time)\b/i,
    /\b(subscribe|join|start|try|get)\b.{0,60}\b(now|today|for just|for only|from just|from only|from|for) [£$€]?\d.{0,40}\b(weeks?|months?|year)\b/i,
    /\bunlimited (digital )?(access|articles)\b|\bunlock (this|the full|all) (article|story|access)\b/i,
    /\b(enter|confirm|verify) your e-?mail( address)?\b|\bforgot(ten)? your password\b/i,
  ],
  "browser check": [
    /\b(enable|activate|turn on|allow) (java ?script|js|cookies)\b|\bturn (java ?script|cookies) on\b|\b(requires|needs) (java ?script|cookies)\b|\bjava ?script (is|must be|has been|and cookies)\b.{0,40}\b(disabled|enabled|required|off)?\b/i,
    /\b(are you|you are|you're|that you are) (a |not a )?(robot|human|bot)\b|\b(verify|verifying|confirm|prove|make sure|check(ing)?)\b.{0,40}\byou('re| are)? ?(a |not a )?(robot|human|bot|real person)\b/i,
    /\b(checking|check|review(ing)?|verify(ing)?|needs to review) .{0,60}\b(your browser|security of your connection|your connection|your request)\b/i,
    /\b(unusual|suspicious|automated) (traffic|activity|requests|behaviou?r)\b.{0,80}\b(your|from|network|detected|browser|device)\b|\bdetected (unusual|suspicious)\b/i,
    /\b(complete|solve|pass) (the|this|a) (captcha|security check|challenge)\b|\bpress (and|&) hold\b|\bplease (click|tick|check) the box\b/i,
    /\byour browser (is|isn't|does not|doesn't|needs|supports|appears|is not|sends)\b|\b(update|upgrade) (to a (modern|newer)|your) browser\b|\b(supported|modern|different) browser\b/i,
    /\b(ad ?-?block\w*|ad blocking)\b.{0,80}\b(disable|turn(ed)? off|detected|whitelist|allow|enabled|using|pause)\b|\b(disable|turn off|whitelist|pause|using|have) (your |an |the )?ad ?-?block/i,
    /\b(ray id|reference id|incident id|request id|block id|support id)\b/i,
  ],
  "page not found": [
    /\b(the )?(page|article|story|content|url|link|address)\b.{0,40}\b(you (requested|are looking for|were looking for|tried|followed|want|have requested)|(was|is|could|can|cannot|can't|does|may|might)( not)? (be found|not found|exist|have been (moved|removed|deleted|renamed))|no longer (exists?|available)|does(n't| not) exist|not (be )?found)\b/i,
    /\b(we )?(can(no|')t|cannot|could ?n't|could not|were unable to|are unable to) (seem to )?(find|locate) (the|that|this|your|what) ?(page|article|story|content|you)\b/i,
    /\b(try|use) (searching|(using )?(the|our) (search|navigation)|a search)\b.{0,80}|\b(return|go back|back|head) to (the |our )?(home ?page|front page|previous page)\b|\bcheck (the|that the) (url|address|spelling)\b/i,
  ],
  "access refused": [
    /\b(not available|unavailable|cannot be (viewed|accessed|shown)|isn't available|unable to (offer|provide|serve))\b.{0,80}\b(your (country|region|location|area|territory)|european|eea|gdpr|legal reasons|outside)\b/i,
    /\baccess(ing)? (this|the|our) (web)?(site|page|content)\b.{0,60}\bfrom a country\b|\b(european economic area|general data protection regulation)\b.{0,120}\b(access|cannot|unavailable|time)\b/i,
    /\byou (do not|don't) have permission to (access|view)\b|\baccess (to this (page|site|resource)|has been|is) (been )?(denied|blocked|restricted)\b|\byou have been blocked\b|\bip address (has been|is) (blocked|banned)\b/i,
  ],
  "server error": [
    /\b(down|closed|offline|unavailable) for (\w+ )?maintenance\b|\b(undergoing|performing|carrying out) (\w+ )?maintenance\b|\bwe('ll| will) be (right )?back( soon| shortly)?\b/i,
    /\b(temporarily|currently|momentarily) (unavailable|offline|experiencing|down)\b.{0,60}\b(site|page|service|technical|later|try)?\b|\bexperiencing technical (difficulties|problems)\b|\b(something|an (unexpected )?error)( has)? (went wrong|occurred)\b/i,
    /\bplease try (again|to reload)( \w+){0,3}( later| shortly| in a (few|moment))\b/i,
  ],
};

/** The same in other languages. */
export const otherWallPhrases: Readonly<Record<WallKind, readonly RegExp[]>> = {
  "consent page": [
    // Deutsch
    /\bwir (und|verwenden|nutzen|setzen|verarbeiten|benotigen|brauchen|schatzen|bitten)\b.{0,100}(partner|cookies?|tracking|einwilligung|privatsphare|zustimmung|daten)/i,
    /\b(mit|mit der) (werbung|tracking|cookies)\b.{0,60}\b(weiterlesen|weiter lesen|nutzen|weitersurfen|weiter)\b|\b(nutzen|lesen) sie .{0,60}\b(werbefrei|ohne (werbung|tracking|werbetracking))\b/i,
    /\b(ihre|deine) (einwilligung|zustimmung|auswahl)\b.{0,80}\b(widerrufen|andern|anpassen)\b|\b(sie konnen|du kannst)\b.{0,100}(einwilligung|zustimmung|cookies?|datenschutz|privatsphare|auswahl)\b.{0,80}\b(widerrufen|andern|anpassen|verwalten|ablehnen)\b/i,
    /\b(durch (klick|klicken)|(mit|per) klick|klicken sie|indem sie) .{0,60}\b(akzeptieren|zustimmen|einverstanden|zustimmung|ablehnen)\b/i,
    /\b(speichern|abrufen|zugriff)\b.{0,40}\binformationen auf (einem|ihrem|deinem) (end)?gerat\b/i,
    // français
    /\bnous (et|utilisons|traitons|respectons|avons besoin)\b.{0,100}(partenaires|cookies|traceurs|vie privee|consentement|donnees)/i,
    /\b(vous pouvez|vous pourrez)\b.{0,100}\b(consentement|cookies|choix|preferences|traceurs)\b/i,
    /\b(en (cliquant|poursuivant|continuant)|cliquez) .{0,60}\b(accepter|refuser|j'accepte|accept\w*|navigation|parametrer)\b/i,
    /\b(stocker|acceder|stockage)\b.{0,40}\binformations (sur|stockees sur) (un|votre) (appareil|terminal)\b/i,
    // español, português
    /\b(nosotros|utilizamos|usamos|tratamos|necesitamos)\b.{0,80}\b(cookies|socios|su consentimiento|tu consentimiento)\b/i,
    /\b(puede|puedes|podra|podras)\b.{0,80}\b(consentimiento|cookies|preferencias)\b/i,
    /\b(al (hacer clic|pulsar|continuar)|haciendo clic|pulsa|pulse|haz clic) .{0,60}\b(acept\w+|rechaz\w+|configur\w+|cookies)\b/i,
    /\b(nos|utilizamos|usamos)\b.{0,80}\b(cookies|parceiros|seu consentimento)\b|\bao (clicar|continuar) .{0,60}\b(aceit\w+|concord\w+|cookies)\b/i,
    /\b(pode|podera|voce pode)\b.{0,80}\b(consentimento|cookies|preferencias)\b/i,
    // italiano, Nederlands
    /\b(noi e|utilizziamo|usiamo|trattiamo)\b.{0,80}\b(cookie|partner|consenso|dati personali)\b/i,
    /\b(puoi|potrai|puo)\b.{0,80}\b(consenso|cookie|preferenze|scelte)\b|\b(cliccando|facendo clic|clicca|premendo) .{0,60}\b(accett\w+|rifiut\w+|cookie|consenso)\b/i,
    /\b(wij|we) (en|gebruiken|plaatsen|verwerken|vragen)\b.{0,80}\b(cookies|partners|toestemming|gegevens|persoonsgegevens)\b/i,
    /\b(u|je|jij) kun?t?\b.{0,80}\b(toestemming|cookies|voorkeuren|instellingen|keuze)\b|\bdoor (op|verder) .{0,60}\b(akkoord|accepteren|toestemming|cookies)\b/i,
    // svenska, dansk, norsk, polski
    /\b(vi|vores|vara|vare) (och|og|anvander|bruger|bruker|behandlar|behandler|lagrar)\b.{0,80}\b(cookies|kakor|informasjonskapsler|samarbets?partners?|partnere|samtycke|samtykke)\b/i,
    /\b(du kan|du kan nar som helst)\b.{0,80}\b(samtycke|samtykke|cookies|kakor|installningar|indstillinger|innstillinger)\b/i,
    /(?<!\p{L})(my i|nasi|uzywamy|wykorzystujemy|korzystamy)(?!\p{L}).{0,80}(partnerzy|partner\p{L}*|plik\p{L}* cookie|ciasteczk\p{L}*|zgod\p{L}*)/iu,
    /(?<!\p{L})(mozesz|moga panstwo|klikajac|kliknij).{0,80}(zgod\p{L}*|plik\p{L}* cookie|preferencj\p{L}*|akceptuj\p{L}*)/iu,
    // русский, 日本語
    /(?<!\p{L})(мы|наш сайт|этот сайт) (используе[мт]|обрабатыва\p{L}+).{0,80}(cookie|куки|персональн\p{L}+ данн\p{L}+)/iu,
    // Türkçe, magyar, ελληνικά, română, hrvatski, suomi, українська, العربية, 中文, 한국어
    /(cerez\p{L}* kullan|cerez politika|sutiket (hasznal|kezel)|hozzajarulas\p{L}* .{0,60}visszavon|χρησιμοποιούμε cookies|folosim (module )?cookie|utilizam (module )?cookie|koristimo kolacice|kaytamme evasteita|використову\p{L}+ (файли )?(cookie|кукі)|ملفات تعريف الارتباط|(使用|启用) ?cookie|쿠키를 사용)/iu,
    /(当(サイト|ウェブサイト)|本サイト).{0,40}(クッキー|cookie)/i,
  ],
  "subscription page": [
    // Deutsch
    /\b(weiterlesen|lesen sie weiter|jetzt (lesen|testen|abonnieren|registrieren|anmelden)|diesen artikel)\b.{0,80}\b(abo\w*|abonn\w+|registrier\w+|anmeld\w+|kostenlos|testen|monat\w*|freischalten|plus)\b/i,
    /\b(dieser|der|diesen) (artikel|inhalt|beitrag|text)\b.{0,40}\b(abonnent\w+|registrierte\w*|exklusiv|nur (fur|mit)|freigeschaltet)\b/i,
    /\b(bereits|schon|noch kein\w*) (abonnent\w*|registriert|kund\w+|abo|konto|mitglied)\b|\bsie haben .{0,40}\b(artikel|kontingent|limit)\b.{0,40}\b(gelesen|erreicht|aufgebraucht)\b|\bjederzeit kundbar\b|\b(melden sie sich|bitte) .{0,40}\ban(melden)?\b.{0,40}\b(um|weiter|lesen)|\bum (weiterzulesen|(den|diesen) (ganzen |vollstandigen )?(artikel|text) (weiter)?zu lesen)\b|\btesten sie .{0,60}\b(kostenlos|gratis)\b/i,
    // français
    /\b(abonnez-vous|inscrivez-vous|connectez-vous|creez (un|votre) compte|identifiez-vous|s'abonner)\b/i,
    /\b(cet article|la suite|ce contenu|l'article)\b.{0,40}\b(reservee?s?|abonnes?)\b|\bdeja (abonnee?|inscrite?|un compte)\b|\bil vous reste .{0,40}a lire\b|\bsans engagement\b/i,
    // español, português
    /\b(suscr[ii]bete|suscr[ii]base|reg[ii]strate|inicia sesion|inicie sesion|hazte (suscriptor|socio))\b/i,
    /\b(este (articulo|contenido)|para (seguir|continuar) leyendo)\b.{0,60}\b(suscriptores|suscr\w+|exclusivo|registr\w+)\b|\bya (eres|es|soy) (suscriptor|socio)\b/i,
    /\b(assine|cadastre-se|faca (login|seu cadastro)|inscreva-se)\b|\b(este|esta) (artigo|conteudo|materia)\b.{0,40}\b(assinantes|exclusiv\w+)\b|\bja (e|sou) assinante\b/i,
    // italiano, Nederlands
    /\b(abbonati|registrati|accedi|iscriviti)\b.{0,60}\b(per|a|ora|subito|gratis|leggere)\b|\b(contenuto|articolo) .{0,20}\b(riservato|per) (agli )?abbonati\b|\b(sei )?gia abbonat[oai]\b/i,
    /\b(neem|sluit|probeer|word|log in|registreer|maak)\b.{0,60}\b(abonn\w+|account|lid|lezen|gratis)\b|\b(alleen|exclusief) voor (abonnees|leden)\b|\b(al|reeds) (abonnee|lid|een account)\b/i,
    // svenska, dansk, norsk, polski
    /\b(logga in|logg inn|log ind|bli (prenumerant|medlem|abonnent)|bliv (abonnent|medlem)|kop|kjøp|køb|prenumerera|abonner)\b.{0,60}\b(lasa|lese|læse|prenumer\w+|abonn\w+|konto|tilgang|adgang|tillgang|kr)\b/i,
    /(?<!\p{L})(zaloguj sie|zarejestruj sie|wykup|kup) .{0,60}(czytac|dostep|prenumerat\p{L}*|subskrypcj\p{L}*|artykuł)/iu,
  ],
  "browser check": [
    /\b(aktivieren|aktiviere|aktivier) .{0,30}\b(java ?script|cookies)\b|\bjava ?script .{0,30}\b(aktiviert|deaktiviert|aktivieren|einschalten)\b|\bkein roboter\b|\b(ad|werbe)-?blocker\b.{0,60}\b(deaktivier\w+|ausschalt\w+|aktiv)\b/i,
    /\b(activer|activez) .{0,30}\b(java ?script|cookies)\b|\b(n'etes pas|etes) un robot\b|\bbloqueur de (publicite|pub)\w*\b/i,
    /\b(activa|active|habilita|habilite|ative|abilita|abilitare|attiva) .{0,30}\b(java ?script|cookies?)\b|\bno (eres|es|soy) un robot\b|\bnao e um robo\b|\bnon sei un robot\b|\bbloqueador de anuncios\b/i,
    /\b(schakel|zet) .{0,30}\b(java ?script|cookies)\b.{0,20}\b(in|aan)\b|\bgeen robot\b|\baktivera javascript\b|\bwłacz(yc)? (obsługe )?javascript\b|\bвключите javascript\b/iu,
  ],
  "page not found": [
    /\b(seite|artikel|inhalt)\b.{0,60}\b(nicht gefunden|existiert nicht|nicht mehr (verfugbar|vorhanden)|nicht (vorhanden|verfugbar|finden))\b|\bzuruck zur startseite\b/i,
    /\b(page|article)\b.{0,60}\b(introuvable|n'existe (pas|plus)|n'est plus disponible|pas ete trouvee?)\b|\bretour(ner)? a l'accueil\b/i,
    /\b(pagina|articulo|contenido|artigo|conteudo)\b.{0,60}\b(no (existe|encontrad[ao]|se encuentra|esta disponible)|nao (existe|encontrad[ao]|foi encontrad[ao]|esta disponivel))\b|\b(volver|voltar) (a la|para a|a) (portada|pagina (principal|inicial))\b/i,
    /\b(pagina|articolo|artikel)\b.{0,60}\b(non (trovata|esiste|e (piu )?disponibile)|niet (gevonden|bestaat|beschikbaar)|bestaat niet)\b|\b(torna alla home|terug naar de homepage)\b/i,
  ],
  "access refused": [
    /\b(in ihrem land|in ihrer region|aus rechtlichen grunden)\b.{0,60}\bnicht (verfugbar|zuganglich|abrufbar)\b|\b(dans votre pays|dans votre region)\b|\b(en (tu|su) (pais|region)|no seu pais|nel (tuo|suo) paese|in (uw|jouw) land)\b/i,
  ],
  "server error": [
    /\b(wartungsarbeiten|vorubergehend nicht (erreichbar|verfugbar))\b|\b(maintenance en cours|momentanement indisponible)\b|\b(en mantenimiento|temporalmente no disponible|em manutencao|in manutenzione|in onderhoud)\b/i,
  ],
};

/** Who walls speak of: the reader and themselves. Reports about them speak of others. */
export const addressed =
  /\b(you|your|yours|we|our|us|my|i|wir|uns|unser\w*|sie|ihr\w*|du|dein\w*|dich|nous|notre|nos|vous|votre|vos|je|mon|nosotros|nuestr\w+|tu|tus|usted|su|sus|nos|noss\w+|voce|seus?|suas?|noi|nostr\w+|tuo|tua|tuoi|wij|ons|onze|je|jouw|uw|u|vi|var|vara|vores|din|ditt|dina|dine|my|nasz\w*|twoj\w*|twoje)\b/i;

/** Walls tell the reader what to do. */
export const imperative =
  /^(please|subscribe|sign|log|register|click|tap|press|accept|reject|manage|cancel|enter|create|join|start|get|try|call|choose|complete|solve|continue|keep|download|open|scan|enable|disable|turn|check|use|return|go|reload|refresh|contact|bitte|jetzt|melden|testen|klicken|lesen|registrieren|abonnieren|aktivieren|laden|veuillez|cliquez|abonnez|connectez|activez|revenez|haga|haz|pulse|pulsa|suscr\w+|active|activa|clicca|accedi|abbonati|registrati|attiva|torna|klik|log in|neem|kies)\b/i;

/** Beside a sentence of the wall's own these speak of the same. */
export const wallVocabulary =
  /\b(free articles|links?|lien|enlace|seite|pagina|accueil|startseite|portada|recherche|suche|buscador|search|technical|engineers|register\w*|registration|registriert|konto|accounts?|members?hips?|unlimited|app|browser|cookies?|consent|legitimate interests?|(third[- ]party )?vendors|geolocation|personal data|personali[sz]ed (ads?|advertising|content)|privacy (policy|notice)|browsing data|unique (ids?|identifiers)|audience (research|measurement)|device (characteristics|scanning|identifiers?)|opt[- ]out|subscri(be|bers?|ptions?)|sign[- ]?(in|up)|log[- ]?in|password|newsletters?|trial|billed|renews|captcha|java ?script|ad ?-?blockers?|firewall|customer (service|care)|refresh|reload|support team|continue reading|disabled|plug-?in|einwilligung|zustimmung|weiterlesen|kostenlos\w*|datenschutz\w*|werbung|nutzungsdaten|personalisierte\w*|endgerat|abonne\w+|abo\w*|monatlich|kundbar|consentement|partenaires|publicites?|traceurs|donnees personnelles|confidentialite|abonnements?|consentimiento|privacidad|publicidad|socios|datos personales|suscripci[oo]n\w*|consentimento|privacidade|publicidade|parceiros|assinaturas?|consenso|pubblicita|dati personali|abbonament\w+|toestemming|advertenties|persoonsgegevens|abonnement\w*|samtycke|samtykke|annonser|zgod\p{L}|reklam\p{L}*)\b/iu;

/** Whole titles, without the site's name, of pages that are no article. */
export const wallTitles: Readonly<Record<WallKind, RegExp>> = {
  "consent page":
    /^(before you continue|we value your privacy|(your )?(privacy|cookie|consent) (choices|settings|preferences|notice|policy)|cookies?|cookie consent|consent|continue reading|disabled|plug-?in|einwilligung|zustimmung|weiterlesen|kostenlos\w*|datenschutzeinstellungen|ihre privatsphare|gestion des cookies|privacy-?instellingen|consenso)( to .{1,30})?[.!…]*$/i,
  "subscription page":
    /^(log ?in|sign ?in|sign up|register|subscribe( (now|today|to (read|continue)))?|subscription( required| offers?)?|members only|anmelden|anmeldung|registrieren|abonnieren|connexion|abonnez-vous|iniciar sesion|suscribete|accedi|abbonati|inloggen|abonneren|entrar|assine)[.!…]*$/i,
  "browser check":
    /^(just a moment|attention required!?( \|.*)?|are you a robot|pardon our interruption|(please )?verify(ing)? (that )?you are (a )?human|security check|checking your browser|one more step|captcha|human verification|please wait|robot check|challenge|unsupported browser|ddos-guard)[.?!…]*$/i,
  "page not found":
    /^((error:? ?)?404( error)?([ :–—-]+(error|not found|page not found))?|(error[ :–—-]+)?(page|article|file|content) not found([ :(–—-]+404\)?)?|not found|oops[.! ,]*(page not found|404)?|seite nicht gefunden|page (introuvable|non trouvee)|pagina no encontrada|pagina nao encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte)[.!…]*$/i,
  "access refused":
    /^(access denied|access to this page has been denied|(error:? ?)?403( forbidden)?|forbidden|451.{0,40}|unavailable (for|due to) legal reasons|(content )?(not available|unavailable) in your (region|country)|blocked|you have been blocked|zugriff verweigert|acces refuse|acceso denegado)[.!…]*$/i,
  "server error":
    /^(5\d\d .{0,30}|(site )?(under )?maintenance( mode)?|service unavailable|temporarily unavailable|internal server error|bad gateway|we'll be (right )?back( soon)?|wartungsarbeiten|wartung)[.!…]*$/i,
};
