/**
 * Words that mean about the same at a help desk: people write the one and desks name the other. Each line is a family; a word
 * counts by its first five letters, so inflected forms need no entry of their own. English only so far.
 */
export const everydayWords = `
cash machine atm dispenser withdraw withdrawal
money cash funds amount dollars pounds euros usd gbp eur balance
currency currencies exchange convert foreign fx usd gbp eur aud dollars euros pounds rate
abroad overseas country countries travel foreign international europe eu roaming
fee fees charge charged cost costs price extra surcharge commission
refund refunded reimburse returned reverted reversal chargeback
return refund cancel back purchase
purchase bought buy payment order item
pay paid payment salary wage employer
send sent transfer wire remit
transfer payment transaction
receive received incoming arrive arrived credited deposit
recipient beneficiary payee receiver
top up topping add load deposit recharge
decline declined reject rejected refused denied failed bounced
fail failed broken error wrong crash malfunction working work
pending waiting processing hold stuck outstanding yet
long when time timing estimate duration days hours take wait
stolen stole steal theft thief robbed missing lost lose misplaced
hacked compromised fraud fraudulent scam suspicious unauthorised unauthorized recognised recognise unknown
recognise recognised strange unfamiliar dispute never made
blocked locked frozen suspended disabled tries attempts
password passcode pin code login credentials forgot forgotten
phone mobile cell handset smartphone device app
identity identification id passport prove proof verify verification kyc documents
verify check confirm validate prove
source origin funds come
details data information name address surname married personal email number
change edit update modify correct new
close terminate delete cancel remove end stop leave
account profile user
age old older young years child children kid daughter son minor teenager
order request get apply obtain want
delivery deliver delivered ship shipping mail post track tracking courier arrive arrival
physical plastic real actual
virtual disposable temporary online digital
spare second additional another extra replacement
limit limits maximum minimum most allowed restriction cap
twice double duplicate duplicated two multiple
contactless tap nfc wireless
apple google pay wallet watch iphone android
visa mastercard amex american express brand
cheque check deposit paper
supported support accept accepted acceptance available allowed work use where
activate activation enable start set setup register
link linking connect add pair found
expire expires expired expiry renew renewal
automatic auto automatically scheduled recurring regular
swallowed kept ate stuck retained took eaten
statement bill invoice history
slow lag lagging performance hangs freezes
printer print printing paper toner ink
laptop computer pc notebook machine desktop
screen monitor display
internet network wifi connection connectivity online
email mail mailbox outlook inbox
install installation software program application setup
access permission permissions rights authorisation authorization role
vacation holiday leave absence days off
ill sick sickness doctor
parcel package shipment delivery
damaged broken defective faulty cracked
`.trim();
