/**
 * Where a help desk of a bank would put the 77 names of Banking77: two levels of groups under “Personal banking”.
 * The names themselves are read from the data and stay as they are.
 */
export const bankTree: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Cards: {
    'Ordering and delivery': [
      'card_arrival',
      'card_delivery_estimate',
      'get_physical_card',
      'order_physical_card',
      'getting_spare_card',
      'getting_virtual_card',
      'get_disposable_virtual_card',
      'visa_or_mastercard',
    ],
    'Using a card': [
      'card_linking',
      'activate_my_card',
      'card_not_working',
      'contactless_not_working',
      'virtual_card_not_working',
      'card_acceptance',
      'apple_pay_or_google_pay',
      'disposable_card_limits',
      'supported_cards_and_currencies',
      'card_about_to_expire',
    ],
    'Loss, PIN and safety': ['lost_or_stolen_card', 'compromised_card', 'card_swallowed', 'pin_blocked', 'change_pin'],
  },
  Payments: {
    'Card payments': [
      'card_payment_wrong_exchange_rate',
      'card_payment_fee_charged',
      'card_payment_not_recognised',
      'pending_card_payment',
      'declined_card_payment',
      'reverted_card_payment?',
      'transaction_charged_twice',
      'extra_charge_on_statement',
      'direct_debit_payment_not_recognised',
    ],
    Refunds: ['request_refund', 'Refund_not_showing_up'],
  },
  Transfers: {
    'Sending money': [
      'cancel_transfer',
      'declined_transfer',
      'failed_transfer',
      'pending_transfer',
      'beneficiary_not_allowed',
      'transfer_fee_charged',
      'transfer_timing',
      'transfer_not_received_by_recipient',
    ],
    'Receiving money': [
      'receiving_money',
      'transfer_into_account',
      'balance_not_updated_after_bank_transfer',
      'balance_not_updated_after_cheque_or_cash_deposit',
    ],
  },
  'Top-ups': {
    'Ways to top up': [
      'automatic_top_up',
      'topping_up_by_card',
      'top_up_by_cash_or_cheque',
      'top_up_limits',
      'top_up_by_card_charge',
      'top_up_by_bank_transfer_charge',
    ],
    'Problems with a top-up': ['pending_top_up', 'top_up_reverted', 'top_up_failed', 'verify_top_up'],
  },
  'Cash and exchange': {
    'Cash machines': [
      'pending_cash_withdrawal',
      'declined_cash_withdrawal',
      'cash_withdrawal_not_recognised',
      'cash_withdrawal_charge',
      'wrong_amount_of_cash_received',
      'wrong_exchange_rate_for_cash_withdrawal',
      'atm_support',
    ],
    'Exchanging currencies': ['exchange_rate', 'exchange_via_app', 'exchange_charge', 'fiat_currency_support'],
  },
  'Account and identity': {
    Identity: ['why_verify_identity', 'unable_to_verify_identity', 'verify_my_identity', 'verify_source_of_funds'],
    Account: [
      'age_limit',
      'country_support',
      'edit_personal_details',
      'terminate_account',
      'passcode_forgotten',
      'lost_or_stolen_phone',
    ],
  },
};
