export interface Finding {
  /** @pattern ^[A-Z][A-Z0-9_]+$ */
  code: string;
  field: string;
  expected: string;
  actual: string;
  remedy: string;
  rule?: string;
}

export interface Problem {
  type: "about:blank";
  title: string;
  /**
   * @min -9007199254740991
   * @max 9007199254740991
   */
  status: number;
  detail: string;
  /** @pattern ^[a-z][a-zA-Z]+$ */
  code: string;
  findings?: Finding[];
}

export interface Seller {
  /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
  sellerId: string;
  /**
   * @min 1
   * @max 9007199254740991
   */
  revision: number;
  /**
   * @minLength 1
   * @maxLength 120
   */
  name: string;
  /** @maxLength 60 */
  legalForm?: string;
  /** @maxLength 40 */
  shareCapital?: string;
  /** @maxLength 60 */
  register?: string;
  /** @pattern ^\d{9}$ */
  siren?: string;
  /** @pattern ^\d{14}$ */
  siret?: string;
  /** @pattern ^[A-Z]{2}[A-Z0-9+*.]{2,13}$ */
  vatId?: string;
  address: {
    /**
     * @minLength 1
     * @maxLength 100
     */
    line1: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line2?: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line3?: string;
    /**
     * @minLength 1
     * @maxLength 20
     */
    postcode?: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    city: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    subdivision?: string;
    /** @pattern ^[A-Z]{2}$ */
    countryCode: string;
  };
  contact: {
    /** @maxLength 80 */
    name?: string;
    /**
     * @format email
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
    email: string;
    /** @maxLength 30 */
    phone?: string;
  };
  electronicAddress?: {
    scheme:
      | "9910"
      | "9913"
      | "9914"
      | "9915"
      | "9918"
      | "9919"
      | "9920"
      | "9922"
      | "9923"
      | "9924"
      | "9925"
      | "9926"
      | "9927"
      | "9928"
      | "9929"
      | "9930"
      | "9931"
      | "9932"
      | "9933"
      | "9934"
      | "9935"
      | "9936"
      | "9937"
      | "9938"
      | "9939"
      | "9940"
      | "9941"
      | "9942"
      | "9943"
      | "9944"
      | "9945"
      | "9946"
      | "9947"
      | "9948"
      | "9949"
      | "9950"
      | "9951"
      | "9952"
      | "9953"
      | "9957"
      | "9959"
      | "0002"
      | "0007"
      | "0009"
      | "0037"
      | "0060"
      | "0088"
      | "0096"
      | "0097"
      | "0106"
      | "0130"
      | "0135"
      | "0142"
      | "0147"
      | "0151"
      | "0154"
      | "0158"
      | "0170"
      | "0177"
      | "0183"
      | "0184"
      | "0188"
      | "0190"
      | "0191"
      | "0192"
      | "0193"
      | "0194"
      | "0195"
      | "0196"
      | "0198"
      | "0199"
      | "0200"
      | "0201"
      | "0202"
      | "0203"
      | "0204"
      | "0205"
      | "0208"
      | "0209"
      | "0210"
      | "0211"
      | "0212"
      | "0213"
      | "0215"
      | "0216"
      | "0217"
      | "0218"
      | "0221"
      | "0225"
      | "0230"
      | "0235"
      | "0240"
      | "0242"
      | "0244"
      | "0245"
      | "0246"
      | "0248"
      | "AN"
      | "AQ"
      | "AS"
      | "AU"
      | "EM";
    /**
     * @minLength 1
     * @maxLength 125
     */
    id: string;
  };
  zone: string;
  bookCurrency:
    | "EUR"
    | "AED"
    | "AUD"
    | "BGN"
    | "BHD"
    | "BRL"
    | "CAD"
    | "CHF"
    | "CLP"
    | "CNY"
    | "CZK"
    | "DKK"
    | "GBP"
    | "HKD"
    | "HUF"
    | "IDR"
    | "ILS"
    | "INR"
    | "ISK"
    | "JOD"
    | "JPY"
    | "KRW"
    | "KWD"
    | "MAD"
    | "MXN"
    | "MYR"
    | "NOK"
    | "NZD"
    | "OMR"
    | "PHP"
    | "PLN"
    | "QAR"
    | "RON"
    | "RSD"
    | "SAR"
    | "SEK"
    | "SGD"
    | "THB"
    | "TND"
    | "TRY"
    | "TWD"
    | "UAH"
    | "USD"
    | "VND"
    | "XAF"
    | "XOF"
    | "XPF"
    | "ZAR";
  language: "fr" | "en" | "de" | "es" | "it" | "nl";
  branding: {
    /** @pattern ^#[0-9a-fA-F]{6}$ */
    colour: string;
    logo?: {
      mediaType: "image/png" | "image/svg+xml";
      /**
       * @format base64
       * @maxLength 40000
       * @pattern ^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$
       */
      base64: string;
    };
  };
  bank: {
    iban: string;
    /** @pattern ^[A-Z0-9]{8}([A-Z0-9]{3})?$ */
    bic?: string;
    /**
     * @minLength 1
     * @maxLength 70
     */
    accountName: string;
  };
  /** @minItems 1 */
  publishers: {
    /** @pattern ^\d{12}$ */
    account: string;
    /**
     * @minLength 1
     * @maxLength 256
     */
    source: string;
  }[];
  billing: {
    trigger: "placed" | "ready" | "shipped" | "delivered";
    onePer: "shipment" | "order";
    orderCharges: "first" | "proRata";
    timing?: "atOnce" | "monthEnd";
  };
  pricing: {
    check: "priceList" | "none";
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    tolerancePercent: string;
    validAt: "orderDate" | "deliveryDate";
    smallOrderCharge?: {
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      below: string;
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      amount: string;
    };
  };
  tariffs: {
    /** @minItems 1 */
    packaging: (
      | {
          kind: "unchecked";
        }
      | {
          kind: "none";
        }
      | {
          kind: "flat";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "perUnit";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "byWeightKg";
          /**
           * @maxItems 30
           * @minItems 1
           */
          bands: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            upTo?: string;
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            amount: string;
          }[];
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "byAmount";
          /**
           * @maxItems 30
           * @minItems 1
           */
          bands: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            upTo?: string;
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            amount: string;
          }[];
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
    )[];
    /** @minItems 1 */
    freight: (
      | {
          kind: "unchecked";
        }
      | {
          kind: "none";
        }
      | {
          kind: "flat";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "perUnit";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "byWeightKg";
          /**
           * @maxItems 30
           * @minItems 1
           */
          bands: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            upTo?: string;
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            amount: string;
          }[];
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
      | {
          kind: "byAmount";
          /**
           * @maxItems 30
           * @minItems 1
           */
          bands: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            upTo?: string;
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            amount: string;
          }[];
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          freeFrom?: string;
        }
    )[];
  };
  vat: {
    regime: "normal" | "franchise";
    servicesDue: "receipt" | "debits";
  };
  terms: {
    due:
      | (
          | {
              kind: "net";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "endOfMonthPlus";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "daysThenEndOfMonth";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "fixedDay";
              /**
               * @min 1
               * @max 31
               */
              dayOfMonth: number;
              /**
               * @min 0
               * @max 365
               */
              afterDays: number;
            }
        )
      | {
          kind: "instalments";
          /**
           * @maxItems 12
           * @minItems 2
           */
          parts: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            percent: string;
            due:
              | {
                  kind: "net";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "endOfMonthPlus";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "daysThenEndOfMonth";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "fixedDay";
                  /**
                   * @min 1
                   * @max 31
                   */
                  dayOfMonth: number;
                  /**
                   * @min 0
                   * @max 365
                   */
                  afterDays: number;
                };
          }[];
        };
    agreed: boolean;
    earlyPayment?: {
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      percent: string;
      /**
       * @min 0
       * @max 365
       */
      withinDays: number;
    };
  };
  latePayment: {
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    penaltyPercent?: string;
    rule?:
      | {
          kind: "statutory";
        }
      | {
          kind: "contractual";
        }
      | {
          kind: "fixed";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
        }
      | {
          kind: "percent";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          percent: string;
        }
      | {
          kind: "none";
        };
    /** @maxItems 500 */
    exemptCustomers?: string[];
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    capPercent?: string;
    statementAfter?:
      | {
          unit: "days";
          /**
           * @min 1
           * @max 365
           */
          days: number;
        }
      | {
          unit: "month";
        };
    statements?: "onRequest" | "automatic";
  };
  sector: "general" | "transport" | "perishable";
  accounts: {
    /** @pattern ^\d{3,10}$ */
    receivables: string;
    /** @pattern ^\d{3,10}$ */
    vatDue: string;
    /** @pattern ^\d{3,10}$ */
    vatWaiting: string;
    /** @pattern ^\d{3,10}$ */
    goods: string;
    /** @pattern ^\d{3,10}$ */
    services: string;
    /** @pattern ^\d{3,10}$ */
    freight: string;
    /** @pattern ^\d{3,10}$ */
    packaging: string;
    /** @pattern ^\d{3,10}$ */
    rebates?: string;
    /** @pattern ^\d{3,10}$ */
    intraCommunity?: string;
    /** @pattern ^\d{3,10}$ */
    export?: string;
    /** @pattern ^\d{3,10}$ */
    lateInterest?: string;
    /** @pattern ^\d{3,10}$ */
    latePenalties?: string;
    /** @pattern ^\d{3,10}$ */
    bank?: string;
    /** @pattern ^\d{3,10}$ */
    cheques?: string;
    /** @pattern ^\d{3,10}$ */
    provider?: string;
    /** @pattern ^\d{3,10}$ */
    providerFees?: string;
    /** @pattern ^\d{3,10}$ */
    unidentified?: string;
    /** @pattern ^\d{3,10}$ */
    exchangeLoss?: string;
    /** @pattern ^\d{3,10}$ */
    exchangeGain?: string;
    /** @pattern ^\d{3,10}$ */
    writtenOff?: string;
    /** @pattern ^\d{3,10}$ */
    recovered?: string;
  };
  series: {
    /** @pattern ^[A-Z]{1,6}$ */
    prefix: string;
    /**
     * @min 4
     * @max 9
     */
    digits: number;
    /** @pattern ^[A-Z0-9]{1,6}$ */
    site?: string;
    /** @pattern ^[A-Z]{2,3}$ */
    journal: string;
  };
  creditNotes?: {
    /** @pattern ^[A-Z]{1,6}$ */
    prefix: string;
    /** @pattern ^[A-Z]{2,3}$ */
    journal: string;
    onCancellation: "propose" | "automatic";
    onReturn: "propose" | "automatic";
  };
  lateFees?: {
    /** @pattern ^[A-Z]{1,6}$ */
    prefix: string;
    /** @pattern ^[A-Z]{2,3}$ */
    journal: string;
  };
  channel: {
    size: "large" | "mid" | "small";
    handedToPlatformElsewhere: boolean;
  };
  mail: {
    /**
     * @format email
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
    from: string;
    /**
     * @format email
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
    replyTo?: string;
  };
  onlinePayment?: {
    /**
     * @maxItems 2
     * @minItems 1
     */
    methods: ("card" | "sepaDebit")[];
    /** @maxItems 20 */
    limits?: {
      method: "card" | "sepaDebit";
      currency:
        | "EUR"
        | "AED"
        | "AUD"
        | "BGN"
        | "BHD"
        | "BRL"
        | "CAD"
        | "CHF"
        | "CLP"
        | "CNY"
        | "CZK"
        | "DKK"
        | "GBP"
        | "HKD"
        | "HUF"
        | "IDR"
        | "ILS"
        | "INR"
        | "ISK"
        | "JOD"
        | "JPY"
        | "KRW"
        | "KWD"
        | "MAD"
        | "MXN"
        | "MYR"
        | "NOK"
        | "NZD"
        | "OMR"
        | "PHP"
        | "PLN"
        | "QAR"
        | "RON"
        | "RSD"
        | "SAR"
        | "SEK"
        | "SGD"
        | "THB"
        | "TND"
        | "TRY"
        | "TWD"
        | "UAH"
        | "USD"
        | "VND"
        | "XAF"
        | "XOF"
        | "XPF"
        | "ZAR";
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      atLeast?: string;
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      atMost?: string;
    }[];
  };
  /** @minItems 1 */
  dunning: {
    /**
     * @minLength 1
     * @maxLength 40
     */
    policyId: string;
    /** @maxItems 12 */
    steps: {
      /** @pattern ^[a-z0-9-]{1,30}$ */
      step: string;
      /**
       * @min -60
       * @max 365
       */
      daysFromDue: number;
      template:
        | "beforeDue"
        | "dueToday"
        | "firstReminder"
        | "secondReminder"
        | "finalReminder";
    }[];
  }[];
  reminderTimes?: {
    /**
     * @min 0
     * @max 23
     */
    fromHour: number;
    /**
     * @min 0
     * @max 24
     */
    untilHour: number;
  };
  desk?: {
    twoPersons: boolean;
    /**
     * @min 1
     * @max 365
     */
    deliveryWithinDays?: number;
  };
  /** @maxItems 20 */
  planned?: {
    /**
     * @format date
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
    from: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
     */
    since?: string;
    set: {
      /**
       * @minLength 1
       * @maxLength 120
       */
      name?: string;
      /** @maxLength 60 */
      legalForm?: string;
      /** @maxLength 40 */
      shareCapital?: string;
      /** @maxLength 60 */
      register?: string;
      /** @pattern ^\d{9}$ */
      siren?: string;
      /** @pattern ^\d{14}$ */
      siret?: string;
      /** @pattern ^[A-Z]{2}[A-Z0-9+*.]{2,13}$ */
      vatId?: string;
      address?: {
        /**
         * @minLength 1
         * @maxLength 100
         */
        line1: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line2?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line3?: string;
        /**
         * @minLength 1
         * @maxLength 20
         */
        postcode?: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        city: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        subdivision?: string;
        /** @pattern ^[A-Z]{2}$ */
        countryCode: string;
      };
      contact?: {
        /** @maxLength 80 */
        name?: string;
        /**
         * @format email
         * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
         */
        email: string;
        /** @maxLength 30 */
        phone?: string;
      };
      electronicAddress?: {
        scheme:
          | "9910"
          | "9913"
          | "9914"
          | "9915"
          | "9918"
          | "9919"
          | "9920"
          | "9922"
          | "9923"
          | "9924"
          | "9925"
          | "9926"
          | "9927"
          | "9928"
          | "9929"
          | "9930"
          | "9931"
          | "9932"
          | "9933"
          | "9934"
          | "9935"
          | "9936"
          | "9937"
          | "9938"
          | "9939"
          | "9940"
          | "9941"
          | "9942"
          | "9943"
          | "9944"
          | "9945"
          | "9946"
          | "9947"
          | "9948"
          | "9949"
          | "9950"
          | "9951"
          | "9952"
          | "9953"
          | "9957"
          | "9959"
          | "0002"
          | "0007"
          | "0009"
          | "0037"
          | "0060"
          | "0088"
          | "0096"
          | "0097"
          | "0106"
          | "0130"
          | "0135"
          | "0142"
          | "0147"
          | "0151"
          | "0154"
          | "0158"
          | "0170"
          | "0177"
          | "0183"
          | "0184"
          | "0188"
          | "0190"
          | "0191"
          | "0192"
          | "0193"
          | "0194"
          | "0195"
          | "0196"
          | "0198"
          | "0199"
          | "0200"
          | "0201"
          | "0202"
          | "0203"
          | "0204"
          | "0205"
          | "0208"
          | "0209"
          | "0210"
          | "0211"
          | "0212"
          | "0213"
          | "0215"
          | "0216"
          | "0217"
          | "0218"
          | "0221"
          | "0225"
          | "0230"
          | "0235"
          | "0240"
          | "0242"
          | "0244"
          | "0245"
          | "0246"
          | "0248"
          | "AN"
          | "AQ"
          | "AS"
          | "AU"
          | "EM";
        /**
         * @minLength 1
         * @maxLength 125
         */
        id: string;
      };
      language?: "fr" | "en" | "de" | "es" | "it" | "nl";
      bank?: {
        iban: string;
        /** @pattern ^[A-Z0-9]{8}([A-Z0-9]{3})?$ */
        bic?: string;
        /**
         * @minLength 1
         * @maxLength 70
         */
        accountName: string;
      };
      billing?: {
        trigger: "placed" | "ready" | "shipped" | "delivered";
        onePer: "shipment" | "order";
        orderCharges: "first" | "proRata";
        timing?: "atOnce" | "monthEnd";
      };
      pricing?: {
        check: "priceList" | "none";
        /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
        tolerancePercent: string;
        validAt: "orderDate" | "deliveryDate";
        smallOrderCharge?: {
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          below: string;
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          amount: string;
        };
      };
      tariffs?: {
        /** @minItems 1 */
        packaging: (
          | {
              kind: "unchecked";
            }
          | {
              kind: "none";
            }
          | {
              kind: "flat";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              amount: string;
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "perUnit";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              amount: string;
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "byWeightKg";
              /**
               * @maxItems 30
               * @minItems 1
               */
              bands: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                upTo?: string;
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              }[];
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "byAmount";
              /**
               * @maxItems 30
               * @minItems 1
               */
              bands: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                upTo?: string;
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              }[];
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
        )[];
        /** @minItems 1 */
        freight: (
          | {
              kind: "unchecked";
            }
          | {
              kind: "none";
            }
          | {
              kind: "flat";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              amount: string;
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "perUnit";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              amount: string;
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "byWeightKg";
              /**
               * @maxItems 30
               * @minItems 1
               */
              bands: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                upTo?: string;
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              }[];
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
          | {
              kind: "byAmount";
              /**
               * @maxItems 30
               * @minItems 1
               */
              bands: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                upTo?: string;
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              }[];
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              freeFrom?: string;
            }
        )[];
      };
      vat?: {
        regime: "normal" | "franchise";
        servicesDue: "receipt" | "debits";
      };
      terms?: {
        due:
          | (
              | {
                  kind: "net";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "endOfMonthPlus";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "daysThenEndOfMonth";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "fixedDay";
                  /**
                   * @min 1
                   * @max 31
                   */
                  dayOfMonth: number;
                  /**
                   * @min 0
                   * @max 365
                   */
                  afterDays: number;
                }
            )
          | {
              kind: "instalments";
              /**
               * @maxItems 12
               * @minItems 2
               */
              parts: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                percent: string;
                due:
                  | {
                      kind: "net";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "endOfMonthPlus";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "daysThenEndOfMonth";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "fixedDay";
                      /**
                       * @min 1
                       * @max 31
                       */
                      dayOfMonth: number;
                      /**
                       * @min 0
                       * @max 365
                       */
                      afterDays: number;
                    };
              }[];
            };
        agreed: boolean;
        earlyPayment?: {
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          percent: string;
          /**
           * @min 0
           * @max 365
           */
          withinDays: number;
        };
      };
      latePayment?: {
        /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
        penaltyPercent?: string;
        rule?:
          | {
              kind: "statutory";
            }
          | {
              kind: "contractual";
            }
          | {
              kind: "fixed";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              amount: string;
            }
          | {
              kind: "percent";
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              percent: string;
            }
          | {
              kind: "none";
            };
        /** @maxItems 500 */
        exemptCustomers?: string[];
        /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
        capPercent?: string;
        statementAfter?:
          | {
              unit: "days";
              /**
               * @min 1
               * @max 365
               */
              days: number;
            }
          | {
              unit: "month";
            };
        statements?: "onRequest" | "automatic";
      };
      sector?: "general" | "transport" | "perishable";
      accounts?: {
        /** @pattern ^\d{3,10}$ */
        receivables: string;
        /** @pattern ^\d{3,10}$ */
        vatDue: string;
        /** @pattern ^\d{3,10}$ */
        vatWaiting: string;
        /** @pattern ^\d{3,10}$ */
        goods: string;
        /** @pattern ^\d{3,10}$ */
        services: string;
        /** @pattern ^\d{3,10}$ */
        freight: string;
        /** @pattern ^\d{3,10}$ */
        packaging: string;
        /** @pattern ^\d{3,10}$ */
        rebates?: string;
        /** @pattern ^\d{3,10}$ */
        intraCommunity?: string;
        /** @pattern ^\d{3,10}$ */
        export?: string;
        /** @pattern ^\d{3,10}$ */
        lateInterest?: string;
        /** @pattern ^\d{3,10}$ */
        latePenalties?: string;
        /** @pattern ^\d{3,10}$ */
        bank?: string;
        /** @pattern ^\d{3,10}$ */
        cheques?: string;
        /** @pattern ^\d{3,10}$ */
        provider?: string;
        /** @pattern ^\d{3,10}$ */
        providerFees?: string;
        /** @pattern ^\d{3,10}$ */
        unidentified?: string;
        /** @pattern ^\d{3,10}$ */
        exchangeLoss?: string;
        /** @pattern ^\d{3,10}$ */
        exchangeGain?: string;
        /** @pattern ^\d{3,10}$ */
        writtenOff?: string;
        /** @pattern ^\d{3,10}$ */
        recovered?: string;
      };
      channel?: {
        size: "large" | "mid" | "small";
        handedToPlatformElsewhere: boolean;
      };
      mail?: {
        /**
         * @format email
         * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
         */
        from: string;
        /**
         * @format email
         * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
         */
        replyTo?: string;
      };
      onlinePayment?: {
        /**
         * @maxItems 2
         * @minItems 1
         */
        methods: ("card" | "sepaDebit")[];
        /** @maxItems 20 */
        limits?: {
          method: "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          atLeast?: string;
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          atMost?: string;
        }[];
      };
      /** @minItems 1 */
      dunning?: {
        /**
         * @minLength 1
         * @maxLength 40
         */
        policyId: string;
        /** @maxItems 12 */
        steps: {
          /** @pattern ^[a-z0-9-]{1,30}$ */
          step: string;
          /**
           * @min -60
           * @max 365
           */
          daysFromDue: number;
          template:
            | "beforeDue"
            | "dueToday"
            | "firstReminder"
            | "secondReminder"
            | "finalReminder";
        }[];
      }[];
      reminderTimes?: {
        /**
         * @min 0
         * @max 23
         */
        fromHour: number;
        /**
         * @min 0
         * @max 24
         */
        untilHour: number;
      };
      desk?: {
        twoPersons: boolean;
        /**
         * @min 1
         * @max 365
         */
        deliveryWithinDays?: number;
      };
    };
  }[];
}

export interface Customer {
  kind: "business" | "consumer" | "public";
  status: "active" | "blocked";
  /**
   * @minLength 1
   * @maxLength 120
   */
  name: string;
  language: "fr" | "en" | "de" | "es" | "it" | "nl";
  address: {
    /**
     * @minLength 1
     * @maxLength 100
     */
    line1: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line2?: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line3?: string;
    /**
     * @minLength 1
     * @maxLength 20
     */
    postcode?: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    city: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    subdivision?: string;
    /** @pattern ^[A-Z]{2}$ */
    countryCode: string;
  };
  billingAddress?: {
    /**
     * @minLength 1
     * @maxLength 100
     */
    line1: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line2?: string;
    /**
     * @minLength 1
     * @maxLength 100
     */
    line3?: string;
    /**
     * @minLength 1
     * @maxLength 20
     */
    postcode?: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    city: string;
    /**
     * @minLength 1
     * @maxLength 80
     */
    subdivision?: string;
    /** @pattern ^[A-Z]{2}$ */
    countryCode: string;
  };
  /** @maxLength 20 */
  siren?: string;
  /** @maxLength 20 */
  siret?: string;
  /** @maxLength 20 */
  vatId?: string;
  vies?: {
    /**
     * @format date
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
    checkedOn: string;
    valid: boolean;
    /** @maxLength 60 */
    consultationNumber?: string;
  };
  /**
   * @format email
   * @maxLength 254
   * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
   */
  invoiceEmail: string;
  /** @maxLength 80 */
  contactName?: string;
  /** @default false */
  purchaseOrderRequired: boolean;
  eInvoice?: {
    format?:
      | "facturX"
      | "ublFrance"
      | "peppol"
      | "xrechnungUbl"
      | "xrechnungCii";
    electronicAddress?: {
      scheme:
        | "9910"
        | "9913"
        | "9914"
        | "9915"
        | "9918"
        | "9919"
        | "9920"
        | "9922"
        | "9923"
        | "9924"
        | "9925"
        | "9926"
        | "9927"
        | "9928"
        | "9929"
        | "9930"
        | "9931"
        | "9932"
        | "9933"
        | "9934"
        | "9935"
        | "9936"
        | "9937"
        | "9938"
        | "9939"
        | "9940"
        | "9941"
        | "9942"
        | "9943"
        | "9944"
        | "9945"
        | "9946"
        | "9947"
        | "9948"
        | "9949"
        | "9950"
        | "9951"
        | "9952"
        | "9953"
        | "9957"
        | "9959"
        | "0002"
        | "0007"
        | "0009"
        | "0037"
        | "0060"
        | "0088"
        | "0096"
        | "0097"
        | "0106"
        | "0130"
        | "0135"
        | "0142"
        | "0147"
        | "0151"
        | "0154"
        | "0158"
        | "0170"
        | "0177"
        | "0183"
        | "0184"
        | "0188"
        | "0190"
        | "0191"
        | "0192"
        | "0193"
        | "0194"
        | "0195"
        | "0196"
        | "0198"
        | "0199"
        | "0200"
        | "0201"
        | "0202"
        | "0203"
        | "0204"
        | "0205"
        | "0208"
        | "0209"
        | "0210"
        | "0211"
        | "0212"
        | "0213"
        | "0215"
        | "0216"
        | "0217"
        | "0218"
        | "0221"
        | "0225"
        | "0230"
        | "0235"
        | "0240"
        | "0242"
        | "0244"
        | "0245"
        | "0246"
        | "0248"
        | "AN"
        | "AQ"
        | "AS"
        | "AU"
        | "EM";
      /**
       * @minLength 1
       * @maxLength 125
       */
      id: string;
    };
    /**
     * @minLength 1
     * @maxLength 60
     */
    buyerReference?: string;
  };
  /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
  sellerId: string;
  /**
   * @minLength 1
   * @maxLength 60
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
   */
  customerId: string;
  /**
   * @min 0
   * @max 9007199254740991
   */
  revision: number;
  /**
   * @min 0
   * @max 9007199254740991
   * @default 0
   */
  version: number;
  /** @maxLength 40 */
  priceGroup?: string;
  /** @maxLength 40 */
  priceContract?: string;
  billing?: {
    trigger?: "placed" | "ready" | "shipped" | "delivered";
    onePer?: "shipment" | "order";
    orderCharges?: "first" | "proRata";
    timing?: "atOnce" | "monthEnd";
  };
  terms?: {
    due:
      | (
          | {
              kind: "net";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "endOfMonthPlus";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "daysThenEndOfMonth";
              /**
               * @min 0
               * @max 365
               */
              days: number;
            }
          | {
              kind: "fixedDay";
              /**
               * @min 1
               * @max 31
               */
              dayOfMonth: number;
              /**
               * @min 0
               * @max 365
               */
              afterDays: number;
            }
        )
      | {
          kind: "instalments";
          /**
           * @maxItems 12
           * @minItems 2
           */
          parts: {
            /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
            percent: string;
            due:
              | {
                  kind: "net";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "endOfMonthPlus";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "daysThenEndOfMonth";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "fixedDay";
                  /**
                   * @min 1
                   * @max 31
                   */
                  dayOfMonth: number;
                  /**
                   * @min 0
                   * @max 365
                   */
                  afterDays: number;
                };
          }[];
        };
    agreed: boolean;
    earlyPayment?: {
      /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
      percent: string;
      /**
       * @min 0
       * @max 365
       */
      withinDays: number;
    };
  };
  /** @maxLength 40 */
  dunningPolicy?: string;
  onlinePayment?: {
    /** @maxItems 2 */
    methods: ("card" | "sepaDebit")[];
  };
  /** @default false */
  insolvent: boolean;
  /**
   * @format date
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
   */
  insolvencyOpenedOn?: string;
  /** @default [] */
  setByFinance: string[];
  upstream?: {
    kind: "business" | "consumer" | "public";
    status: "active" | "blocked";
    /**
     * @minLength 1
     * @maxLength 120
     */
    name: string;
    language: "fr" | "en" | "de" | "es" | "it" | "nl";
    address: {
      /**
       * @minLength 1
       * @maxLength 100
       */
      line1: string;
      /**
       * @minLength 1
       * @maxLength 100
       */
      line2?: string;
      /**
       * @minLength 1
       * @maxLength 100
       */
      line3?: string;
      /**
       * @minLength 1
       * @maxLength 20
       */
      postcode?: string;
      /**
       * @minLength 1
       * @maxLength 80
       */
      city: string;
      /**
       * @minLength 1
       * @maxLength 80
       */
      subdivision?: string;
      /** @pattern ^[A-Z]{2}$ */
      countryCode: string;
    };
    billingAddress?: {
      /**
       * @minLength 1
       * @maxLength 100
       */
      line1: string;
      /**
       * @minLength 1
       * @maxLength 100
       */
      line2?: string;
      /**
       * @minLength 1
       * @maxLength 100
       */
      line3?: string;
      /**
       * @minLength 1
       * @maxLength 20
       */
      postcode?: string;
      /**
       * @minLength 1
       * @maxLength 80
       */
      city: string;
      /**
       * @minLength 1
       * @maxLength 80
       */
      subdivision?: string;
      /** @pattern ^[A-Z]{2}$ */
      countryCode: string;
    };
    /** @maxLength 20 */
    siren?: string;
    /** @maxLength 20 */
    siret?: string;
    /** @maxLength 20 */
    vatId?: string;
    vies?: {
      /**
       * @format date
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
       */
      checkedOn: string;
      valid: boolean;
      /** @maxLength 60 */
      consultationNumber?: string;
    };
    /**
     * @format email
     * @maxLength 254
     * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
     */
    invoiceEmail: string;
    /** @maxLength 80 */
    contactName?: string;
    /** @default false */
    purchaseOrderRequired: boolean;
    eInvoice?: {
      format?:
        | "facturX"
        | "ublFrance"
        | "peppol"
        | "xrechnungUbl"
        | "xrechnungCii";
      electronicAddress?: {
        scheme:
          | "9910"
          | "9913"
          | "9914"
          | "9915"
          | "9918"
          | "9919"
          | "9920"
          | "9922"
          | "9923"
          | "9924"
          | "9925"
          | "9926"
          | "9927"
          | "9928"
          | "9929"
          | "9930"
          | "9931"
          | "9932"
          | "9933"
          | "9934"
          | "9935"
          | "9936"
          | "9937"
          | "9938"
          | "9939"
          | "9940"
          | "9941"
          | "9942"
          | "9943"
          | "9944"
          | "9945"
          | "9946"
          | "9947"
          | "9948"
          | "9949"
          | "9950"
          | "9951"
          | "9952"
          | "9953"
          | "9957"
          | "9959"
          | "0002"
          | "0007"
          | "0009"
          | "0037"
          | "0060"
          | "0088"
          | "0096"
          | "0097"
          | "0106"
          | "0130"
          | "0135"
          | "0142"
          | "0147"
          | "0151"
          | "0154"
          | "0158"
          | "0170"
          | "0177"
          | "0183"
          | "0184"
          | "0188"
          | "0190"
          | "0191"
          | "0192"
          | "0193"
          | "0194"
          | "0195"
          | "0196"
          | "0198"
          | "0199"
          | "0200"
          | "0201"
          | "0202"
          | "0203"
          | "0204"
          | "0205"
          | "0208"
          | "0209"
          | "0210"
          | "0211"
          | "0212"
          | "0213"
          | "0215"
          | "0216"
          | "0217"
          | "0218"
          | "0221"
          | "0225"
          | "0230"
          | "0235"
          | "0240"
          | "0242"
          | "0244"
          | "0245"
          | "0246"
          | "0248"
          | "AN"
          | "AQ"
          | "AS"
          | "AU"
          | "EM";
        /**
         * @minLength 1
         * @maxLength 125
         */
        id: string;
      };
      /**
       * @minLength 1
       * @maxLength 60
       */
      buyerReference?: string;
    };
  };
  /** @maxItems 20 */
  planned?: {
    /**
     * @format date
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
     */
    from: string;
    /**
     * @format date-time
     * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
     */
    since?: string;
    set: {
      kind?: "business" | "consumer" | "public";
      status?: "active" | "blocked";
      /**
       * @minLength 1
       * @maxLength 120
       */
      name?: string;
      language?: "fr" | "en" | "de" | "es" | "it" | "nl";
      address?: {
        /**
         * @minLength 1
         * @maxLength 100
         */
        line1: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line2?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line3?: string;
        /**
         * @minLength 1
         * @maxLength 20
         */
        postcode?: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        city: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        subdivision?: string;
        /** @pattern ^[A-Z]{2}$ */
        countryCode: string;
      };
      billingAddress?: {
        /**
         * @minLength 1
         * @maxLength 100
         */
        line1: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line2?: string;
        /**
         * @minLength 1
         * @maxLength 100
         */
        line3?: string;
        /**
         * @minLength 1
         * @maxLength 20
         */
        postcode?: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        city: string;
        /**
         * @minLength 1
         * @maxLength 80
         */
        subdivision?: string;
        /** @pattern ^[A-Z]{2}$ */
        countryCode: string;
      };
      /** @maxLength 20 */
      siren?: string;
      /** @maxLength 20 */
      siret?: string;
      /** @maxLength 20 */
      vatId?: string;
      vies?: {
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        checkedOn: string;
        valid: boolean;
        /** @maxLength 60 */
        consultationNumber?: string;
      };
      /**
       * @format email
       * @maxLength 254
       * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
       */
      invoiceEmail?: string;
      /** @maxLength 80 */
      contactName?: string;
      purchaseOrderRequired?: boolean;
      eInvoice?: {
        format?:
          | "facturX"
          | "ublFrance"
          | "peppol"
          | "xrechnungUbl"
          | "xrechnungCii";
        electronicAddress?: {
          scheme:
            | "9910"
            | "9913"
            | "9914"
            | "9915"
            | "9918"
            | "9919"
            | "9920"
            | "9922"
            | "9923"
            | "9924"
            | "9925"
            | "9926"
            | "9927"
            | "9928"
            | "9929"
            | "9930"
            | "9931"
            | "9932"
            | "9933"
            | "9934"
            | "9935"
            | "9936"
            | "9937"
            | "9938"
            | "9939"
            | "9940"
            | "9941"
            | "9942"
            | "9943"
            | "9944"
            | "9945"
            | "9946"
            | "9947"
            | "9948"
            | "9949"
            | "9950"
            | "9951"
            | "9952"
            | "9953"
            | "9957"
            | "9959"
            | "0002"
            | "0007"
            | "0009"
            | "0037"
            | "0060"
            | "0088"
            | "0096"
            | "0097"
            | "0106"
            | "0130"
            | "0135"
            | "0142"
            | "0147"
            | "0151"
            | "0154"
            | "0158"
            | "0170"
            | "0177"
            | "0183"
            | "0184"
            | "0188"
            | "0190"
            | "0191"
            | "0192"
            | "0193"
            | "0194"
            | "0195"
            | "0196"
            | "0198"
            | "0199"
            | "0200"
            | "0201"
            | "0202"
            | "0203"
            | "0204"
            | "0205"
            | "0208"
            | "0209"
            | "0210"
            | "0211"
            | "0212"
            | "0213"
            | "0215"
            | "0216"
            | "0217"
            | "0218"
            | "0221"
            | "0225"
            | "0230"
            | "0235"
            | "0240"
            | "0242"
            | "0244"
            | "0245"
            | "0246"
            | "0248"
            | "AN"
            | "AQ"
            | "AS"
            | "AU"
            | "EM";
          /**
           * @minLength 1
           * @maxLength 125
           */
          id: string;
        };
        /**
         * @minLength 1
         * @maxLength 60
         */
        buyerReference?: string;
      };
      /** @maxLength 40 */
      priceGroup?: string;
      /** @maxLength 40 */
      priceContract?: string;
      billing?: {
        trigger?: "placed" | "ready" | "shipped" | "delivered";
        onePer?: "shipment" | "order";
        orderCharges?: "first" | "proRata";
        timing?: "atOnce" | "monthEnd";
      };
      terms?: {
        due:
          | (
              | {
                  kind: "net";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "endOfMonthPlus";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "daysThenEndOfMonth";
                  /**
                   * @min 0
                   * @max 365
                   */
                  days: number;
                }
              | {
                  kind: "fixedDay";
                  /**
                   * @min 1
                   * @max 31
                   */
                  dayOfMonth: number;
                  /**
                   * @min 0
                   * @max 365
                   */
                  afterDays: number;
                }
            )
          | {
              kind: "instalments";
              /**
               * @maxItems 12
               * @minItems 2
               */
              parts: {
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                percent: string;
                due:
                  | {
                      kind: "net";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "endOfMonthPlus";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "daysThenEndOfMonth";
                      /**
                       * @min 0
                       * @max 365
                       */
                      days: number;
                    }
                  | {
                      kind: "fixedDay";
                      /**
                       * @min 1
                       * @max 31
                       */
                      dayOfMonth: number;
                      /**
                       * @min 0
                       * @max 365
                       */
                      afterDays: number;
                    };
              }[];
            };
        agreed: boolean;
        earlyPayment?: {
          /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
          percent: string;
          /**
           * @min 0
           * @max 365
           */
          withinDays: number;
        };
      };
      /** @maxLength 40 */
      dunningPolicy?: string;
      onlinePayment?: {
        /** @maxItems 2 */
        methods: ("card" | "sepaDebit")[];
      };
      insolvent?: boolean;
    };
  }[];
}

export interface Article {
  /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
  sellerId: string;
  /**
   * @minLength 1
   * @maxLength 60
   */
  sku: string;
  supply: "goods" | "service";
  taxClass:
    | "standard"
    | "intermediate"
    | "reduced"
    | "superReduced"
    | "exempt"
    | "outside";
  /** @default "none" */
  reverseCharge: "none" | "construction";
  exemption?: {
    /** @maxLength 200 */
    text: string;
    /** @maxLength 30 */
    code?: string;
  };
  /** @pattern ^\d{3,10}$ */
  revenueAccount?: string;
  /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
  weightKg?: string;
  /** @default [] */
  conversions: {
    /** @pattern ^[A-Z0-9]{2,3}$ */
    fromUnit: string;
    /** @pattern ^[A-Z0-9]{2,3}$ */
    toUnit: string;
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    factor: string;
  }[];
}

export interface Price {
  /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
  sellerId: string;
  /**
   * @minLength 1
   * @maxLength 60
   */
  sku: string;
  /** @pattern ^(base|group:.{1,40}|contract:.{1,40})$ */
  list: string;
  currency:
    | "EUR"
    | "AED"
    | "AUD"
    | "BGN"
    | "BHD"
    | "BRL"
    | "CAD"
    | "CHF"
    | "CLP"
    | "CNY"
    | "CZK"
    | "DKK"
    | "GBP"
    | "HKD"
    | "HUF"
    | "IDR"
    | "ILS"
    | "INR"
    | "ISK"
    | "JOD"
    | "JPY"
    | "KRW"
    | "KWD"
    | "MAD"
    | "MXN"
    | "MYR"
    | "NOK"
    | "NZD"
    | "OMR"
    | "PHP"
    | "PLN"
    | "QAR"
    | "RON"
    | "RSD"
    | "SAR"
    | "SEK"
    | "SGD"
    | "THB"
    | "TND"
    | "TRY"
    | "TWD"
    | "UAH"
    | "USD"
    | "VND"
    | "XAF"
    | "XOF"
    | "XPF"
    | "ZAR";
  /** @pattern ^[A-Z0-9]{2,3}$ */
  unitCode: string;
  /**
   * @format date
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
   */
  validFrom: string;
  /**
   * @format date
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
   */
  validUntil?: string;
  /**
   * @default "1"
   * @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$
   */
  baseQuantity: string;
  /**
   * @maxItems 20
   * @minItems 1
   */
  breaks: {
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    fromQuantity: string;
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    grossPrice: string;
    /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
    discount?: string;
  }[];
}

export interface ExchangeRate {
  /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
  sellerId: string;
  currency:
    | "EUR"
    | "AED"
    | "AUD"
    | "BGN"
    | "BHD"
    | "BRL"
    | "CAD"
    | "CHF"
    | "CLP"
    | "CNY"
    | "CZK"
    | "DKK"
    | "GBP"
    | "HKD"
    | "HUF"
    | "IDR"
    | "ILS"
    | "INR"
    | "ISK"
    | "JOD"
    | "JPY"
    | "KRW"
    | "KWD"
    | "MAD"
    | "MXN"
    | "MYR"
    | "NOK"
    | "NZD"
    | "OMR"
    | "PHP"
    | "PLN"
    | "QAR"
    | "RON"
    | "RSD"
    | "SAR"
    | "SEK"
    | "SGD"
    | "THB"
    | "TND"
    | "TRY"
    | "TWD"
    | "UAH"
    | "USD"
    | "VND"
    | "XAF"
    | "XOF"
    | "XPF"
    | "ZAR";
  /**
   * @format date
   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
   */
  date: string;
  /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
  rate: string;
  /**
   * @minLength 1
   * @maxLength 60
   */
  source: string;
}

export type WorkItem =
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "event";
      event: {
        id: string;
        account: string;
        source: string;
        detailType: string;
        detail: any;
        /**
         * @min 1
         * @max 9007199254740991
         */
        release?: number;
        approvedBy?: string;
      };
      repaired?: {
        detailType: string;
        detail: any;
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
      };
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "order";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId: string;
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      factId: string;
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId: string;
      skus?: string[];
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "changeAfterIssue";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId: string;
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId?: string;
      event: {
        id: string;
        account: string;
        source: string;
        detailType: string;
        detail: any;
        /**
         * @min 1
         * @max 9007199254740991
         */
        release?: number;
        approvedBy?: string;
      };
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "failure";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId?: string;
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      factId?: string;
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId?: string;
      execution: string;
      step: string;
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "missingFact";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId: string;
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "mail";
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId: string;
      claimKey: string;
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "dispute";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId: string;
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId: string;
      /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
      disputeId: string;
    }
  | {
      /** @minLength 1 */
      workItemId: string;
      /** @minLength 1 */
      sellerId: string;
      state: "OPEN" | "RELEASED" | "REFUSED" | "DONE";
      findings: Finding[];
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      openedAt: string;
      /**
       * @format date-time
       * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
       */
      closedAt?: string;
      closedBy?: string;
      note?: string;
      proposed?: {
        what: "release" | "refuse";
        /**
         * @maxItems 50
         * @minItems 1
         */
        repairs?: Repair[];
        by: string;
        /**
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        at: string;
        note?: string;
      };
      /**
       * @maxItems 50
       * @minItems 1
       */
      repairs?: Repair[];
      /**
       * @min 1
       * @max 9007199254740991
       */
      changes?: number;
      kind: "takenBack";
      /**
       * @minLength 1
       * @maxLength 60
       * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
       */
      orderId: string;
      /** @pattern ^[a-z2-7]{40}$ */
      invoiceId: string;
      /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
      paymentId: string;
    };

export type Repair =
  | {
      kind: "takeListPrice";
      /**
       * @minLength 1
       * @maxLength 100
       */
      field: string;
    }
  | {
      kind: "takeOrderPrice";
      /**
       * @minLength 1
       * @maxLength 100
       */
      field: string;
    }
  | {
      kind: "correctNumber";
      /**
       * @minLength 1
       * @maxLength 100
       */
      field: string;
    }
  | {
      kind: "createCustomer";
      customer: {
        kind: "business" | "consumer" | "public";
        /**
         * @minLength 1
         * @maxLength 120
         */
        name: string;
        language?: "fr" | "en" | "de" | "es" | "it" | "nl";
        address?: {
          /**
           * @minLength 1
           * @maxLength 100
           */
          line1: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line2?: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line3?: string;
          /**
           * @minLength 1
           * @maxLength 20
           */
          postcode?: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          city: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          subdivision?: string;
          /** @pattern ^[A-Z]{2}$ */
          countryCode: string;
        };
        billingAddress?: {
          /**
           * @minLength 1
           * @maxLength 100
           */
          line1: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line2?: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line3?: string;
          /**
           * @minLength 1
           * @maxLength 20
           */
          postcode?: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          city: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          subdivision?: string;
          /** @pattern ^[A-Z]{2}$ */
          countryCode: string;
        };
        /** @maxLength 20 */
        siren?: string;
        /** @maxLength 20 */
        siret?: string;
        /** @maxLength 20 */
        vatId?: string;
        vies?: {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          checkedOn: string;
          valid: boolean;
          /** @maxLength 60 */
          consultationNumber?: string;
        };
        /**
         * @format email
         * @maxLength 254
         * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
         */
        invoiceEmail: string;
        /** @maxLength 80 */
        contactName?: string;
        eInvoice?: {
          format?:
            | "facturX"
            | "ublFrance"
            | "peppol"
            | "xrechnungUbl"
            | "xrechnungCii";
          electronicAddress?: {
            scheme:
              | "9910"
              | "9913"
              | "9914"
              | "9915"
              | "9918"
              | "9919"
              | "9920"
              | "9922"
              | "9923"
              | "9924"
              | "9925"
              | "9926"
              | "9927"
              | "9928"
              | "9929"
              | "9930"
              | "9931"
              | "9932"
              | "9933"
              | "9934"
              | "9935"
              | "9936"
              | "9937"
              | "9938"
              | "9939"
              | "9940"
              | "9941"
              | "9942"
              | "9943"
              | "9944"
              | "9945"
              | "9946"
              | "9947"
              | "9948"
              | "9949"
              | "9950"
              | "9951"
              | "9952"
              | "9953"
              | "9957"
              | "9959"
              | "0002"
              | "0007"
              | "0009"
              | "0037"
              | "0060"
              | "0088"
              | "0096"
              | "0097"
              | "0106"
              | "0130"
              | "0135"
              | "0142"
              | "0147"
              | "0151"
              | "0154"
              | "0158"
              | "0170"
              | "0177"
              | "0183"
              | "0184"
              | "0188"
              | "0190"
              | "0191"
              | "0192"
              | "0193"
              | "0194"
              | "0195"
              | "0196"
              | "0198"
              | "0199"
              | "0200"
              | "0201"
              | "0202"
              | "0203"
              | "0204"
              | "0205"
              | "0208"
              | "0209"
              | "0210"
              | "0211"
              | "0212"
              | "0213"
              | "0215"
              | "0216"
              | "0217"
              | "0218"
              | "0221"
              | "0225"
              | "0230"
              | "0235"
              | "0240"
              | "0242"
              | "0244"
              | "0245"
              | "0246"
              | "0248"
              | "AN"
              | "AQ"
              | "AS"
              | "AU"
              | "EM";
            /**
             * @minLength 1
             * @maxLength 125
             */
            id: string;
          };
          /**
           * @minLength 1
           * @maxLength 60
           */
          buyerReference?: string;
        };
      };
    };

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export const ContentType = {
  Json: "application/json",
  JsonApi: "application/vnd.api+json",
  FormData: "multipart/form-data",
  UrlEncoded: "application/x-www-form-urlencoded",
  Text: "text/plain",
} as const
export type ContentType = (typeof ContentType)[keyof typeof ContentType]

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "https://{host}";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    [ContentType.Json]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.JsonApi]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.Text]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    [ContentType.FormData]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    [ContentType.UrlEncoded]: (input: any) => this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || ContentType.Json];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== ContentType.FormData
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Quittance finance API
 * @version 1.0.0
 * @baseUrl https://{host}
 *
 * Amounts are texts beside their currency; days are civil days.
 */
export class Api<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  me = {
    /**
     * @description Anybody with a token.
     *
     * @tags Members
     * @name ShowMe
     * @summary Who the caller is, and for which sellers it works as what
     * @request GET:/me
     * @secure
     */
    showMe: (params: RequestParams = {}) =>
      this.request<
        {
          /** @pattern ^[\w:.-]{1,120}$ */
          subject: string;
          sellers: Partial<Record<string, "viewer" | "accountant" | "admin">>;
          operator: boolean;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/me`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),
  };
  sellers = {
    /**
     * @description Role: admin.
     *
     * @tags Members
     * @name AdmitMember
     * @summary Gives somebody a role at a seller; it holds within a minute
     * @request PUT:/sellers/{sellerId}/members/{subject}
     * @secure
     */
    admitMember: (
      sellerId: string,
      subject: string,
      data: {
        role: "viewer" | "accountant" | "admin";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[\w:.-]{1,120}$ */
          subject: string;
          role: "viewer" | "accountant" | "admin";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/members/${subject}`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Payments
     * @name ApplyPayment
     * @summary Settles invoices with what is left of a payment
     * @request POST:/sellers/{sellerId}/payments/{paymentId}/allocations
     * @secure
     */
    applyPayment: (
      sellerId: string,
      paymentId: string,
      data: {
        /**
         * Of the payment as it was read: a change is made of exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /**
         * @maxItems 20
         * @minItems 1
         */
        apply: {
          /**
           * @minLength 1
           * @maxLength 40
           */
          invoice: string;
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          amount?: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
          paymentId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          /**
           * Absent: nobody knows yet who paid
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          payer?: string;
          method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency of the payment */
          amount: string;
          /** What settles nothing yet and did not go back: a credit of the payer */
          unapplied: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          receivedOn: string;
          reference?: string;
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          at: string;
          allocations: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            allocationId: number;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What is collected of each rate of VAT */
            collected: {
              /** `S20`: category and rate */
              taxCode: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              net: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              vat: string;
            }[];
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            undone?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          refunds: {
            refundId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * It came back: the refund failed, or the dispute was won
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            returnedOn?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments/${paymentId}/allocations`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Desk
     * @name ApplySuggestions
     * @summary Applies suggested repairs, with the values that were suggested, and releases the item
     * @request POST:/sellers/{sellerId}/work-items/{workItemId}/apply
     * @secure
     */
    applySuggestions: (
      sellerId: string,
      workItemId: string,
      data: {
        /**
         * `field` is that of the finding
         * @maxItems 50
         * @minItems 1
         */
        repairs: (
          | {
              kind: "takeListPrice";
              /**
               * @minLength 1
               * @maxLength 100
               */
              field: string;
            }
          | {
              kind: "takeOrderPrice";
              /**
               * @minLength 1
               * @maxLength 100
               */
              field: string;
            }
          | {
              kind: "correctNumber";
              /**
               * @minLength 1
               * @maxLength 100
               */
              field: string;
            }
          | {
              kind: "createCustomer";
              customer: {
                kind: "business" | "consumer" | "public";
                /**
                 * @minLength 1
                 * @maxLength 120
                 */
                name: string;
                language?: "fr" | "en" | "de" | "es" | "it" | "nl";
                address?: {
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line1: string;
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line2?: string;
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line3?: string;
                  /**
                   * @minLength 1
                   * @maxLength 20
                   */
                  postcode?: string;
                  /**
                   * @minLength 1
                   * @maxLength 80
                   */
                  city: string;
                  /**
                   * @minLength 1
                   * @maxLength 80
                   */
                  subdivision?: string;
                  /** @pattern ^[A-Z]{2}$ */
                  countryCode: string;
                };
                billingAddress?: {
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line1: string;
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line2?: string;
                  /**
                   * @minLength 1
                   * @maxLength 100
                   */
                  line3?: string;
                  /**
                   * @minLength 1
                   * @maxLength 20
                   */
                  postcode?: string;
                  /**
                   * @minLength 1
                   * @maxLength 80
                   */
                  city: string;
                  /**
                   * @minLength 1
                   * @maxLength 80
                   */
                  subdivision?: string;
                  /** @pattern ^[A-Z]{2}$ */
                  countryCode: string;
                };
                /** @maxLength 20 */
                siren?: string;
                /** @maxLength 20 */
                siret?: string;
                /** @maxLength 20 */
                vatId?: string;
                vies?: {
                  /**
                   * @format date
                   * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
                   */
                  checkedOn: string;
                  valid: boolean;
                  /** @maxLength 60 */
                  consultationNumber?: string;
                };
                /**
                 * @format email
                 * @maxLength 254
                 * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
                 */
                invoiceEmail: string;
                /** @maxLength 80 */
                contactName?: string;
                eInvoice?: {
                  format?:
                    | "facturX"
                    | "ublFrance"
                    | "peppol"
                    | "xrechnungUbl"
                    | "xrechnungCii";
                  electronicAddress?: {
                    scheme:
                      | "9910"
                      | "9913"
                      | "9914"
                      | "9915"
                      | "9918"
                      | "9919"
                      | "9920"
                      | "9922"
                      | "9923"
                      | "9924"
                      | "9925"
                      | "9926"
                      | "9927"
                      | "9928"
                      | "9929"
                      | "9930"
                      | "9931"
                      | "9932"
                      | "9933"
                      | "9934"
                      | "9935"
                      | "9936"
                      | "9937"
                      | "9938"
                      | "9939"
                      | "9940"
                      | "9941"
                      | "9942"
                      | "9943"
                      | "9944"
                      | "9945"
                      | "9946"
                      | "9947"
                      | "9948"
                      | "9949"
                      | "9950"
                      | "9951"
                      | "9952"
                      | "9953"
                      | "9957"
                      | "9959"
                      | "0002"
                      | "0007"
                      | "0009"
                      | "0037"
                      | "0060"
                      | "0088"
                      | "0096"
                      | "0097"
                      | "0106"
                      | "0130"
                      | "0135"
                      | "0142"
                      | "0147"
                      | "0151"
                      | "0154"
                      | "0158"
                      | "0170"
                      | "0177"
                      | "0183"
                      | "0184"
                      | "0188"
                      | "0190"
                      | "0191"
                      | "0192"
                      | "0193"
                      | "0194"
                      | "0195"
                      | "0196"
                      | "0198"
                      | "0199"
                      | "0200"
                      | "0201"
                      | "0202"
                      | "0203"
                      | "0204"
                      | "0205"
                      | "0208"
                      | "0209"
                      | "0210"
                      | "0211"
                      | "0212"
                      | "0213"
                      | "0215"
                      | "0216"
                      | "0217"
                      | "0218"
                      | "0221"
                      | "0225"
                      | "0230"
                      | "0235"
                      | "0240"
                      | "0242"
                      | "0244"
                      | "0245"
                      | "0246"
                      | "0248"
                      | "AN"
                      | "AQ"
                      | "AS"
                      | "AU"
                      | "EM";
                    /**
                     * @minLength 1
                     * @maxLength 125
                     */
                    id: string;
                  };
                  /**
                   * @minLength 1
                   * @maxLength 60
                   */
                  buyerReference?: string;
                };
              };
            }
        )[];
        /**
         * Why; kept with the item
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** `settled`: billed, cancelled or refused since; `proposed`: the seller wants a second person to ask for it too */
          outcome: "released" | "settled" | "proposed";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/${workItemId}/apply`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: admin.
     *
     * @tags Write-offs
     * @name ApproveWriteOff
     * @summary Approves what another person has proposed: it is posted, and the invoice is owed and chased no more
     * @request POST:/sellers/{sellerId}/write-offs/{writeOffId}/approval
     * @secure
     */
    approveWriteOff: (
      sellerId: string,
      writeOffId: string,
      data: {
        /**
         * Of the write-off as it was read: a decision is about exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs/${writeOffId}/approval`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Disputes
     * @name AssignDispute
     * @summary Says who looks after a dispute; without an owner, nobody does
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}/owner
     * @secure
     */
    assignDispute: (
      sellerId: string,
      invoiceId: string,
      disputeId: string,
      data: {
        /**
         * @minLength 1
         * @maxLength 128
         */
        owner?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          disputeId: string;
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          state: "open" | "resolved";
          category:
            | "price"
            | "quantity"
            | "quality"
            | "notReceived"
            | "notOrdered"
            | "duplicate"
            | "other";
          part:
            | {
                what: "all";
              }
            | {
                what: "lines";
                /**
                 * @maxItems 1000
                 * @minItems 1
                 */
                lines: number[];
              }
            | {
                what: "amount";
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              };
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** What it holds back while it is open, VAT included, in major units */
          amount: string;
          note?: string;
          attachment?: string;
          openedBy: "buyer" | "finance";
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          openedAt: string;
          /**
           * Whole days since it was opened, up to its resolution
           * @min -9007199254740991
           * @max 9007199254740991
           */
          ageDays: number;
          /**
           * @minLength 1
           * @maxLength 128
           */
          owner?: string;
          resolution?: {
            as: "creditNote" | "rejection" | "writeOff";
            /** @pattern ^[a-z2-7]{40}$ */
            creditNoteId?: string;
            creditNoteNumber?: string;
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            writeOffId?: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
          };
          /**
           * Its credit note is on its way, and it is still open: ask the same again in some seconds
           * @pattern ^[a-z2-7]{40}$
           */
          creditNoteId?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/disputes/${disputeId}/owner`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Orders
     * @name CheckOrder
     * @summary What would become of an order if it were published now: its findings or its amounts; nothing is stored
     * @request POST:/sellers/{sellerId}/orders/check
     * @secure
     */
    checkOrder: (sellerId: string, data: any, params: RequestParams = {}) =>
      this.request<
        {
          /** `billed`: a revision of an order of which an invoice is being made or issued, which is withdrawn or corrected; `superseded`: a higher revision is known; `nothingToBill`: cancelled, or all of it is billed or refused */
          verdict:
            | "accepted"
            | "held"
            | "refused"
            | "billed"
            | "superseded"
            | "nothingToBill";
          /** What would hold the event itself; the findings of an invoice stand with it */
          findings: Finding[];
          /** Nothing of it may be billed yet: checked as if all of it were ready, shipped or delivered today */
          isSupposed: boolean;
          invoices: {
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            factId: string;
            kind:
              | "order"
              | "shipment"
              | "delivery"
              | "credit"
              | "correction"
              | "lateFees";
            verdict: "accepted" | "held" | "refused";
            findings: Finding[];
            /** Absent with findings */
            amounts?: {
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50` */
              net: string;
              /** Major units with a point, `1234.50` */
              vat: string;
              /** Major units with a point, `1234.50` */
              gross: string;
              lines: {
                lineId: string;
                sku: string;
                quantity: string;
                netPrice: string;
                /** Major units with a point, `1234.50` */
                netAmount: string;
                vatCategory: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
                vatRate: string;
              }[];
            };
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/orders/check`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Invoices
     * @name ClaimLateFees
     * @summary Issues a statement of what is owed for the delay of an invoice up to the end of a day, less what earlier statements claim
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/late-fees
     * @secure
     */
    claimLateFees: (
      sellerId: string,
      invoiceId: string,
      data: {
        /**
         * The last day that counts; today where it is left out
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        on?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * Its document is one of the seller like any other, with its number once it is issued
           * @pattern ^[a-z2-7]{40}$
           */
          statementId: string;
          /** `ACCEPTED`: it is on its way; else the state of one up to that day that was asked for before */
          state: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/late-fees`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Ledger
     * @name ClosePeriod
     * @summary Closes a month that is over, and all before it, for good: later entries of these months are refused in words
     * @request POST:/sellers/{sellerId}/periods
     * @secure
     */
    closePeriod: (
      sellerId: string,
      data: {
        /** @pattern ^\d{4}-(?:0[1-9]|1[0-2])$ */
        month: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * The last closed month: it and all before it take no more entries
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          closedThrough?: string;
          /** Newest first */
          closed: {
            /** @pattern ^\d{4}-(?:0[1-9]|1[0-2])$ */
            month: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/periods`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Credits
     * @name CreditInvoice
     * @summary Credits an invoice, as a whole or by its lines
     * @request POST:/sellers/{sellerId}/credit-notes
     * @secure
     */
    creditInvoice: (
      sellerId: string,
      data: {
        /**
         * Its number or its id
         * @minLength 1
         * @maxLength 40
         */
        invoice: string;
        /**
         * Names what is asked: whoever asks twice under one id asks for one document
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,49}$
         */
        requestId: string;
        reason:
          | "return"
          | "cancellation"
          | "priceError"
          | "rebate"
          | "rejected";
        /**
         * Printed on the credit note
         * @minLength 1
         * @maxLength 200
         */
        note?: string;
        part:
          | {
              kind: "all";
            }
          | {
              kind: "lines";
              /**
               * @maxItems 1000
               * @minItems 1
               */
              lines: (
                | {
                    /**
                     * @minLength 1
                     * @maxLength 50
                     */
                    lineId: string;
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    quantity: string;
                  }
                | {
                    /**
                     * @minLength 1
                     * @maxLength 50
                     */
                    lineId: string;
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                  }
              )[];
            };
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          creditNoteId: string;
          /** `ACCEPTED`: its document is on its way; else the state of what was asked for before under the same id */
          state: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/credit-notes`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Write-offs
     * @name DeclineWriteOff
     * @summary Declines what is proposed, be it by whoever proposed it
     * @request POST:/sellers/{sellerId}/write-offs/{writeOffId}/refusal
     * @secure
     */
    declineWriteOff: (
      sellerId: string,
      writeOffId: string,
      data: {
        /**
         * Of the write-off as it was read: a decision is about exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs/${writeOffId}/refusal`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: admin.
     *
     * @tags Members
     * @name DismissMember
     * @summary Takes the role at a seller away; it ends within a minute
     * @request DELETE:/sellers/{sellerId}/members/{subject}
     * @secure
     */
    dismissMember: (
      sellerId: string,
      subject: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[\w:.-]{1,120}$ */
          subject: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/members/${subject}`,
        method: "DELETE",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Credits
     * @name GrantRebate
     * @summary Grants a rebate on a customer's invoices of a period
     * @request POST:/sellers/{sellerId}/rebates
     * @secure
     */
    grantRebate: (
      sellerId: string,
      data: {
        /**
         * Names what is asked: whoever asks twice under one id asks for one document
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,49}$
         */
        requestId: string;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        contractReference: string;
        period: {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          until: string;
        };
        /**
         * Their numbers
         * @maxItems 40
         * @minItems 1
         */
        invoices: string[];
        grant:
          | {
              kind: "percent";
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              percent: string;
            }
          | {
              kind: "amount";
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              amount: string;
            };
        /**
         * Printed on the document
         * @minLength 1
         * @maxLength 200
         */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          creditNoteId: string;
          /** `ACCEPTED`: its document is on its way; else the state of what was asked for before under the same id */
          state: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/rebates`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Invoices
     * @name LinkDocument
     * @summary Where the archived bytes of a document can be fetched, for five minutes
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/documents/{format}
     * @secure
     */
    linkDocument: (
      sellerId: string,
      invoiceId: string,
      format:
        | "facturX"
        | "ublFrance"
        | "peppol"
        | "xrechnungUbl"
        | "xrechnungCii"
        | "document"
        | "validationReport",
      params: RequestParams = {},
    ) =>
      this.request<
        {
          url: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          expiresAt: string;
          /** Of the bytes, in hexadecimal */
          sha256: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/documents/${format}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Changes
     * @name ListChanges
     * @summary Everything that happened at the seller, in the order of its publication and five minutes after it, each thing once; fewer than the limit means that there is no more for now
     * @request GET:/sellers/{sellerId}/changes
     * @secure
     */
    listChanges: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          changes: {
            /** The same as on the bus: whoever hears both knows it again */
            eventId: string;
            /** Its detail-type on the bus, `InvoiceIssued` */
            type: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            occurredAt: string;
            /** As events/schemas/out has it for the type */
            detail: Partial<Record<string, any>>;
          }[];
          /** Always there, as the feed goes on: keep it, and send it as `cursor` to read what came since */
          next: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/changes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ListCustomerHistory
     * @summary A customer after each change, the newest first, with what made it
     * @request GET:/sellers/{sellerId}/customers/{customerId}/history
     * @secure
     */
    listCustomerHistory: (
      sellerId: string,
      customerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          versions: {
            /**
             * @minLength 1
             * @maxLength 200
             */
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            record: Customer;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/customers/${customerId}/history`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Desk
     * @name ListDiscrepancies
     * @summary What is not as it should be and not settled, the oldest first: mails, prices, orders, events, with age and owner
     * @request GET:/sellers/{sellerId}/discrepancies
     * @secure
     */
    listDiscrepancies: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        kind?:
          | "undelivered"
          | "priceDrift"
          | "heldOrder"
          | "heldEvent"
          | "changedAfterIssue"
          | "failed"
          | "deliveredNotInvoiced"
          | "invoicedNotDelivered"
          | "disputed"
          | "paymentTakenBack";
        owner?: "publisher" | "finance" | "masterData";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          discrepancies: {
            workItemId: string;
            kind:
              | "undelivered"
              | "priceDrift"
              | "heldOrder"
              | "heldEvent"
              | "changedAfterIssue"
              | "failed"
              | "deliveredNotInvoiced"
              | "invoicedNotDelivered"
              | "disputed"
              | "paymentTakenBack";
            /**
             * @min 0
             * @max 9007199254740991
             */
            ageDays: number;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            openedAt: string;
            /** @minItems 1 */
            owners: ("publisher" | "finance" | "masterData")[];
            codes: string[];
            orderId?: string;
            invoiceId?: string;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/discrepancies`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Disputes
     * @name ListDisputes
     * @summary Disputes that are open, or resolved, the oldest first
     * @request GET:/sellers/{sellerId}/disputes
     * @secure
     */
    listDisputes: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /** @default "open" */
        state?: "open" | "resolved";
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId?: string;
        /**
         * @minLength 1
         * @maxLength 128
         */
        owner?: string;
        /**
         * @min 0
         * @max 10000
         */
        minAgeDays?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          disputes: {
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            disputeId: string;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            state: "open" | "resolved";
            category:
              | "price"
              | "quantity"
              | "quality"
              | "notReceived"
              | "notOrdered"
              | "duplicate"
              | "other";
            part:
              | {
                  what: "all";
                }
              | {
                  what: "lines";
                  /**
                   * @maxItems 1000
                   * @minItems 1
                   */
                  lines: number[];
                }
              | {
                  what: "amount";
                  /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                  amount: string;
                };
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** What it holds back while it is open, VAT included, in major units */
            amount: string;
            note?: string;
            attachment?: string;
            openedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            openedAt: string;
            /**
             * Whole days since it was opened, up to its resolution
             * @min -9007199254740991
             * @max 9007199254740991
             */
            ageDays: number;
            /**
             * @minLength 1
             * @maxLength 128
             */
            owner?: string;
            resolution?: {
              as: "creditNote" | "rejection" | "writeOff";
              /** @pattern ^[a-z2-7]{40}$ */
              creditNoteId?: string;
              creditNoteNumber?: string;
              /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
              writeOffId?: string;
              reason: string;
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              on: string;
            };
            /**
             * Its credit note is on its way, and it is still open: ask the same again in some seconds
             * @pattern ^[a-z2-7]{40}$
             */
            creditNoteId?: string;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/disputes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Disputes
     * @name ListDisputesOfInvoice
     * @summary All disputes of an invoice
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/disputes
     * @secure
     */
    listDisputesOfInvoice: (
      sellerId: string,
      invoiceId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          disputes: {
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            disputeId: string;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            state: "open" | "resolved";
            category:
              | "price"
              | "quantity"
              | "quality"
              | "notReceived"
              | "notOrdered"
              | "duplicate"
              | "other";
            part:
              | {
                  what: "all";
                }
              | {
                  what: "lines";
                  /**
                   * @maxItems 1000
                   * @minItems 1
                   */
                  lines: number[];
                }
              | {
                  what: "amount";
                  /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                  amount: string;
                };
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** What it holds back while it is open, VAT included, in major units */
            amount: string;
            note?: string;
            attachment?: string;
            openedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            openedAt: string;
            /**
             * Whole days since it was opened, up to its resolution
             * @min -9007199254740991
             * @max 9007199254740991
             */
            ageDays: number;
            /**
             * @minLength 1
             * @maxLength 128
             */
            owner?: string;
            resolution?: {
              as: "creditNote" | "rejection" | "writeOff";
              /** @pattern ^[a-z2-7]{40}$ */
              creditNoteId?: string;
              creditNoteNumber?: string;
              /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
              writeOffId?: string;
              reason: string;
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              on: string;
            };
            /**
             * Its credit note is on its way, and it is still open: ask the same again in some seconds
             * @pattern ^[a-z2-7]{40}$
             */
            creditNoteId?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/disputes`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ListEntries
     * @summary Entries of a journal that is numbered at validation (bank, provider, miscellaneous), first those that wait for their number; a page may be empty and have a next one
     * @request GET:/sellers/{sellerId}/entries
     * @secure
     */
    listEntries: (
      sellerId: string,
      query: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        journal: "BQ" | "PP" | "OD";
        /**
         * First day, by the date of the entry
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from: string;
        /**
         * Last day
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until: string;
        /**
         * Only the lines of this account
         * @pattern ^\d{3,10}$
         */
        account?: string;
        /**
         * Only entries that a line of this customer stands in
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            journal: "BQ" | "PP" | "OD";
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            entryDate: string;
            /** Names what it posts, `payment/BK-1` */
            entryId: string;
            /** `BQ2026-000001`, given at validation; absent: it waits for the night */
            number?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            validatedOn?: string;
            account: string;
            auxiliary?: string;
            /** Of the books */
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** Major units with a point, `1234.50` */
            debit: string;
            /** Major units with a point, `1234.50` */
            credit: string;
            /** In its own currency; a credit is negative */
            foreign?: {
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50` */
              amount: string;
            };
            taxCode?: string;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/entries`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ListIntraCommunitySupplies
     * @summary The recapitulative statement of a month: goods supplied to each VAT number of another member state
     * @request GET:/sellers/{sellerId}/intra-community-supplies
     * @secure
     */
    listIntraCommunitySupplies: (
      sellerId: string,
      query: {
        /**
         * A month, `2026-11`
         * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
         */
        month: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * A month, `2026-11`
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          month: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          documents: number;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          issuedFrom: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          issuedUntil: string;
          rows: {
            vatNumber?: string;
            customers: string[];
            /** Major units with a point, `1234.50`; negative where it lowers */
            base: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/intra-community-supplies`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Invoices
     * @name ListInvoices
     * @summary Invoices and credit notes as they stand now. Issued in a month or period: series by series in number order, a page up to 47 longer than its limit. Over all periods by status, customer or due date: by due date; whatever has moved within the last seconds may be missing. With filters a page may be empty and yet have a next one
     * @request GET:/sellers/{sellerId}/invoices
     * @secure
     */
    listInvoices: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * Month of issue, `2026-11`; or from and until; or neither, for all periods, with one of the other filters
         * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
         */
        month?: string;
        /**
         * First day, by issue date
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from?: string;
        /**
         * Last day
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until?: string;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId?: string;
        status?:
          | "issued"
          | "sent"
          | "delivered"
          | "bounced"
          | "rejected"
          | "paid"
          | "writtenOff"
          | "credited"
          | "replaced";
        /**
         * Due on this day or later
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        dueFrom?: string;
        /**
         * Due on this day or before
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        dueUntil?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          invoices: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            factId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            status:
              | "waitingForNumber"
              | "withdrawn"
              | "parked"
              | "issued"
              | "sent"
              | "delivered"
              | "bounced"
              | "rejected"
              | "paid"
              | "writtenOff"
              | "credited"
              | "replaced";
            /** Absent before the issue */
            number?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            issueDate?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            dueDate?: string;
            /** What the mail provider said last */
            delivery?:
              | "accepted"
              | "delayed"
              | "delivered"
              | "bounced"
              | "complained";
            rejected?: "rejected" | "refused";
            /** @pattern ^[a-z2-7]{40}$ */
            replacedBy?: string;
            kind:
              | "invoice"
              | "creditNote"
              | "correction"
              | "rebate"
              | "lateFees";
            customerName: string;
            purchaseOrderNumber?: string;
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
            net: string;
            /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
            vat: string;
            /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
            gross: string;
            /** What credit notes and rebates take of it; absent before the first */
            credited?: string;
            /** What payments settle of it; absent before the first */
            paid?: string;
            /** What credits and payments leave of it; absent before the first */
            open?: string;
          }[];
          /**
           * When the books were read: each row is as they were then
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          asOf: string;
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ListJournal
     * @summary The sales journal of a period, journal by journal in number order; a page may be empty and have a next one
     * @request GET:/sellers/{sellerId}/journal
     * @secure
     */
    listJournal: (
      sellerId: string,
      query: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * First day, by issue date
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from: string;
        /**
         * Last day
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until: string;
        /**
         * Only the lines of this account
         * @pattern ^\d{3,10}$
         */
        account?: string;
        /**
         * Only entries of this customer
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          rows: {
            journal: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            entryDate: string;
            number: string;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            account: string;
            auxiliary?: string;
            label: string;
            /** Of the books */
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** Major units with a point, `1234.50`; negative where it lowers */
            debit: string;
            /** Major units with a point, `1234.50`; negative where it lowers */
            credit: string;
            /** In the document's currency; a credit is negative */
            foreign?: {
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50`; negative where it lowers */
              amount: string;
            };
            taxCode?: string;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/journal`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: admin.
     *
     * @tags Members
     * @name ListMembers
     * @summary Who may do what at a seller
     * @request GET:/sellers/{sellerId}/members
     * @secure
     */
    listMembers: (sellerId: string, params: RequestParams = {}) =>
      this.request<
        {
          members: {
            /** @pattern ^[\w:.-]{1,120}$ */
            subject: string;
            role: "viewer" | "accountant" | "admin";
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/members`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Payments
     * @name ListPayments
     * @summary Payments by the day of receipt, the oldest first: of a payer, or those of which something is left, or all. Each is as it stands now; one that has come within the last second may be missing
     * @request GET:/sellers/{sellerId}/payments
     * @secure
     */
    listPayments: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        payer?: string;
        /** `unapplied`: something of it is left, which settles nothing yet and may go back */
        status?: "unapplied" | "applied";
        /**
         * Received on this day or later
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from?: string;
        /**
         * Received on this day or before
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          payments: {
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
            paymentId: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            version: number;
            /**
             * Absent: nobody knows yet who paid
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            payer?: string;
            method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What settles nothing yet and did not go back: a credit of the payer */
            unapplied: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            receivedOn: string;
            reference?: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            status: "unapplied" | "applied";
          }[];
          /**
           * When the books were read
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          asOf: string;
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ListPrices
     * @summary The prices of an article in one list, with the days on which they are valid
     * @request GET:/sellers/{sellerId}/prices/{sku}
     * @secure
     */
    listPrices: (
      sellerId: string,
      sku: string,
      query?: {
        /**
         * @default "base"
         * @pattern ^(base|group:.{1,40}|contract:.{1,40})$
         */
        list?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          prices: Price[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/prices/${sku}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Promises
     * @name ListPromises
     * @summary Promises that were not withdrawn, by their day: what is to come in, and what was broken
     * @request GET:/sellers/{sellerId}/promises
     * @secure
     */
    listPromises: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * For this day or later; absent: from the first on
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from?: string;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          promises: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /**
             * Nobody is reminded before the end of it
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** `settled`: nothing is owed any more; `broken`: its day is over */
            state: "open" | "settled" | "broken" | "withdrawn";
            promisedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            withdrawn?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/promises`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Promises
     * @name ListPromisesOfInvoice
     * @summary All promises of an invoice
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/promises
     * @secure
     */
    listPromisesOfInvoice: (
      sellerId: string,
      invoiceId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          promises: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /**
             * Nobody is reminded before the end of it
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** `settled`: nothing is owed any more; `broken`: its day is over */
            state: "open" | "settled" | "broken" | "withdrawn";
            promisedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            withdrawn?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/promises`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ListSellerHistory
     * @summary The seller after each change, the newest first, with who made it
     * @request GET:/sellers/{sellerId}/seller/history
     * @secure
     */
    listSellerHistory: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          versions: {
            /**
             * @minLength 1
             * @maxLength 200
             */
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            record: Seller;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/seller/history`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Desk
     * @name ListWorkItems
     * @summary What waits for a person, the oldest first
     * @request GET:/sellers/{sellerId}/work-items
     * @secure
     */
    listWorkItems: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /** @pattern ^[A-Z][A-Z0-9_]+$ */
        code?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          items: {
            workItemId: string;
            kind: string;
            state: string;
            openedAt: string;
            orderId?: string;
            invoiceId?: string;
            /** The first ten */
            findings: {
              /** @pattern ^[A-Z][A-Z0-9_]+$ */
              code: string;
              field: string;
              expected: string;
              actual: string;
              remedy: string;
              rule?: string;
              /** Who can repair it: the publisher, finance at the desk, or whoever keeps the master data */
              repairer: "publisher" | "finance" | "masterData";
              suggestions: {
                kind:
                  | "takeListPrice"
                  | "takeOrderPrice"
                  | "createCustomer"
                  | "correctNumber";
                words: string;
                change?: {
                  field: string;
                  from: string;
                  to: string;
                };
              }[];
            }[];
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Disputes
     * @name OpenDispute
     * @summary Opens a dispute for a buyer: what it holds back is neither reminded nor charged for delay while it is open
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/disputes
     * @secure
     */
    openDispute: (
      sellerId: string,
      invoiceId: string,
      data: {
        /**
         * Names it within its invoice: whoever opens twice under one id opens one
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$
         */
        disputeId: string;
        category:
          | "price"
          | "quantity"
          | "quality"
          | "notReceived"
          | "notOrdered"
          | "duplicate"
          | "other";
        /** All that is open and not disputed, lines by their numbers, or an amount with VAT */
        part:
          | {
              what: "all";
            }
          | {
              what: "lines";
              /**
               * @maxItems 1000
               * @minItems 1
               */
              lines: number[];
            }
          | {
              what: "amount";
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              amount: string;
            };
        /**
         * @minLength 1
         * @maxLength 1000
         */
        note?: string;
        /**
         * Where you keep its evidence
         * @minLength 1
         * @maxLength 300
         */
        attachment?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          disputeId: string;
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          state: "open" | "resolved";
          category:
            | "price"
            | "quantity"
            | "quality"
            | "notReceived"
            | "notOrdered"
            | "duplicate"
            | "other";
          part:
            | {
                what: "all";
              }
            | {
                what: "lines";
                /**
                 * @maxItems 1000
                 * @minItems 1
                 */
                lines: number[];
              }
            | {
                what: "amount";
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              };
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** What it holds back while it is open, VAT included, in major units */
          amount: string;
          note?: string;
          attachment?: string;
          openedBy: "buyer" | "finance";
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          openedAt: string;
          /**
           * Whole days since it was opened, up to its resolution
           * @min -9007199254740991
           * @max 9007199254740991
           */
          ageDays: number;
          /**
           * @minLength 1
           * @maxLength 128
           */
          owner?: string;
          resolution?: {
            as: "creditNote" | "rejection" | "writeOff";
            /** @pattern ^[a-z2-7]{40}$ */
            creditNoteId?: string;
            creditNoteNumber?: string;
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            writeOffId?: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
          };
          /**
           * Its credit note is on its way, and it is still open: ask the same again in some seconds
           * @pattern ^[a-z2-7]{40}$
           */
          creditNoteId?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/disputes`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Promises
     * @name PromisePayment
     * @summary Records that a buyer has promised to pay by a day, 60 days ahead at most: no reminder is sent before the end of it
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/promises
     * @secure
     */
    promisePayment: (
      sellerId: string,
      invoiceId: string,
      data: {
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        day: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          promises: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /**
             * Nobody is reminded before the end of it
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** `settled`: nothing is owed any more; `broken`: its day is over */
            state: "open" | "settled" | "broken" | "withdrawn";
            promisedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            withdrawn?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/promises`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Write-offs
     * @name ProposeWriteOff
     * @summary Proposes to give up what is owed of an invoice, or a part; nothing is posted until another person approves
     * @request POST:/sellers/{sellerId}/write-offs
     * @secure
     */
    proposeWriteOff: (
      sellerId: string,
      data: {
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
        writeOffId: string;
        /**
         * @minLength 1
         * @maxLength 40
         */
        invoice: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        amount?: string;
        proven: boolean;
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Master data
     * @name PutArticle
     * @summary What VAT and posting need to know of an article, new or in the place of what was said before
     * @request PUT:/sellers/{sellerId}/articles/{sku}
     * @secure
     */
    putArticle: (
      sellerId: string,
      sku: string,
      data: {
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        sku: string;
        supply: "goods" | "service";
        taxClass:
          | "standard"
          | "intermediate"
          | "reduced"
          | "superReduced"
          | "exempt"
          | "outside";
        /** @default "none" */
        reverseCharge?: "none" | "construction";
        exemption?: {
          /** @maxLength 200 */
          text: string;
          /** @maxLength 30 */
          code?: string;
        };
        /** @pattern ^\d{3,10}$ */
        revenueAccount?: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        weightKg?: string;
        conversions?: {
          /** @pattern ^[A-Z0-9]{2,3}$ */
          fromUnit: string;
          /** @pattern ^[A-Z0-9]{2,3}$ */
          toUnit: string;
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          factor: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Article,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/articles/${sku}`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Master data
     * @name PutCustomer
     * @summary Changes a customer, on the version that If-Match names, or makes a new one under If-None-Match: *
     * @request PUT:/sellers/{sellerId}/customers/{customerId}
     * @secure
     */
    putCustomer: (
      sellerId: string,
      customerId: string,
      data: {
        kind: "business" | "consumer" | "public";
        status: "active" | "blocked";
        /**
         * @minLength 1
         * @maxLength 120
         */
        name: string;
        language: "fr" | "en" | "de" | "es" | "it" | "nl";
        address: {
          /**
           * @minLength 1
           * @maxLength 100
           */
          line1: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line2?: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line3?: string;
          /**
           * @minLength 1
           * @maxLength 20
           */
          postcode?: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          city: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          subdivision?: string;
          /** @pattern ^[A-Z]{2}$ */
          countryCode: string;
        };
        billingAddress?: {
          /**
           * @minLength 1
           * @maxLength 100
           */
          line1: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line2?: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line3?: string;
          /**
           * @minLength 1
           * @maxLength 20
           */
          postcode?: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          city: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          subdivision?: string;
          /** @pattern ^[A-Z]{2}$ */
          countryCode: string;
        };
        /** @maxLength 20 */
        siren?: string;
        /** @maxLength 20 */
        siret?: string;
        /** @maxLength 20 */
        vatId?: string;
        vies?: {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          checkedOn: string;
          valid: boolean;
          /** @maxLength 60 */
          consultationNumber?: string;
        };
        /**
         * @format email
         * @maxLength 254
         * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
         */
        invoiceEmail: string;
        /** @maxLength 80 */
        contactName?: string;
        /** @default false */
        purchaseOrderRequired?: boolean;
        eInvoice?: {
          format?:
            | "facturX"
            | "ublFrance"
            | "peppol"
            | "xrechnungUbl"
            | "xrechnungCii";
          electronicAddress?: {
            scheme:
              | "9910"
              | "9913"
              | "9914"
              | "9915"
              | "9918"
              | "9919"
              | "9920"
              | "9922"
              | "9923"
              | "9924"
              | "9925"
              | "9926"
              | "9927"
              | "9928"
              | "9929"
              | "9930"
              | "9931"
              | "9932"
              | "9933"
              | "9934"
              | "9935"
              | "9936"
              | "9937"
              | "9938"
              | "9939"
              | "9940"
              | "9941"
              | "9942"
              | "9943"
              | "9944"
              | "9945"
              | "9946"
              | "9947"
              | "9948"
              | "9949"
              | "9950"
              | "9951"
              | "9952"
              | "9953"
              | "9957"
              | "9959"
              | "0002"
              | "0007"
              | "0009"
              | "0037"
              | "0060"
              | "0088"
              | "0096"
              | "0097"
              | "0106"
              | "0130"
              | "0135"
              | "0142"
              | "0147"
              | "0151"
              | "0154"
              | "0158"
              | "0170"
              | "0177"
              | "0183"
              | "0184"
              | "0188"
              | "0190"
              | "0191"
              | "0192"
              | "0193"
              | "0194"
              | "0195"
              | "0196"
              | "0198"
              | "0199"
              | "0200"
              | "0201"
              | "0202"
              | "0203"
              | "0204"
              | "0205"
              | "0208"
              | "0209"
              | "0210"
              | "0211"
              | "0212"
              | "0213"
              | "0215"
              | "0216"
              | "0217"
              | "0218"
              | "0221"
              | "0225"
              | "0230"
              | "0235"
              | "0240"
              | "0242"
              | "0244"
              | "0245"
              | "0246"
              | "0248"
              | "AN"
              | "AQ"
              | "AS"
              | "AU"
              | "EM";
            /**
             * @minLength 1
             * @maxLength 125
             */
            id: string;
          };
          /**
           * @minLength 1
           * @maxLength 60
           */
          buyerReference?: string;
        };
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId: string;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        customerId: string;
        /**
         * The upstream system's: not changed here
         * @min 0
         * @max 9007199254740991
         * @default 0
         */
        revision?: number;
        /**
         * As read, the number in If-Match; the answer has the next
         * @min 0
         * @max 9007199254740991
         * @default 0
         */
        version?: number;
        /** @maxLength 40 */
        priceGroup?: string;
        /** @maxLength 40 */
        priceContract?: string;
        billing?: {
          trigger?: "placed" | "ready" | "shipped" | "delivered";
          onePer?: "shipment" | "order";
          orderCharges?: "first" | "proRata";
          timing?: "atOnce" | "monthEnd";
        };
        terms?: {
          due:
            | (
                | {
                    kind: "net";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "endOfMonthPlus";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "daysThenEndOfMonth";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "fixedDay";
                    /**
                     * @min 1
                     * @max 31
                     */
                    dayOfMonth: number;
                    /**
                     * @min 0
                     * @max 365
                     */
                    afterDays: number;
                  }
              )
            | {
                kind: "instalments";
                /**
                 * @maxItems 12
                 * @minItems 2
                 */
                parts: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  percent: string;
                  due:
                    | {
                        kind: "net";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "endOfMonthPlus";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "daysThenEndOfMonth";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "fixedDay";
                        /**
                         * @min 1
                         * @max 31
                         */
                        dayOfMonth: number;
                        /**
                         * @min 0
                         * @max 365
                         */
                        afterDays: number;
                      };
                }[];
              };
          agreed: boolean;
          earlyPayment?: {
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            percent: string;
            /**
             * @min 0
             * @max 365
             */
            withinDays: number;
          };
        };
        /** @maxLength 40 */
        dunningPolicy?: string;
        onlinePayment?: {
          /** @maxItems 2 */
          methods: ("card" | "sepaDebit")[];
        };
        /** @default false */
        insolvent?: boolean;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        insolvencyOpenedOn?: string;
        /** What is changed here joins by itself; a field that is named no longer is given back to the upstream system */
        setByFinance: (
          | "kind"
          | "status"
          | "name"
          | "language"
          | "address"
          | "billingAddress"
          | "siren"
          | "siret"
          | "vatId"
          | "vies"
          | "invoiceEmail"
          | "contactName"
          | "purchaseOrderRequired"
          | "eInvoice"
        )[];
        /** The upstream system's: not changed here */
        upstream?: {
          kind: "business" | "consumer" | "public";
          status: "active" | "blocked";
          /**
           * @minLength 1
           * @maxLength 120
           */
          name: string;
          language: "fr" | "en" | "de" | "es" | "it" | "nl";
          address: {
            /**
             * @minLength 1
             * @maxLength 100
             */
            line1: string;
            /**
             * @minLength 1
             * @maxLength 100
             */
            line2?: string;
            /**
             * @minLength 1
             * @maxLength 100
             */
            line3?: string;
            /**
             * @minLength 1
             * @maxLength 20
             */
            postcode?: string;
            /**
             * @minLength 1
             * @maxLength 80
             */
            city: string;
            /**
             * @minLength 1
             * @maxLength 80
             */
            subdivision?: string;
            /** @pattern ^[A-Z]{2}$ */
            countryCode: string;
          };
          billingAddress?: {
            /**
             * @minLength 1
             * @maxLength 100
             */
            line1: string;
            /**
             * @minLength 1
             * @maxLength 100
             */
            line2?: string;
            /**
             * @minLength 1
             * @maxLength 100
             */
            line3?: string;
            /**
             * @minLength 1
             * @maxLength 20
             */
            postcode?: string;
            /**
             * @minLength 1
             * @maxLength 80
             */
            city: string;
            /**
             * @minLength 1
             * @maxLength 80
             */
            subdivision?: string;
            /** @pattern ^[A-Z]{2}$ */
            countryCode: string;
          };
          /** @maxLength 20 */
          siren?: string;
          /** @maxLength 20 */
          siret?: string;
          /** @maxLength 20 */
          vatId?: string;
          vies?: {
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            checkedOn: string;
            valid: boolean;
            /** @maxLength 60 */
            consultationNumber?: string;
          };
          /**
           * @format email
           * @maxLength 254
           * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
           */
          invoiceEmail: string;
          /** @maxLength 80 */
          contactName?: string;
          /** @default false */
          purchaseOrderRequired?: boolean;
          eInvoice?: {
            format?:
              | "facturX"
              | "ublFrance"
              | "peppol"
              | "xrechnungUbl"
              | "xrechnungCii";
            electronicAddress?: {
              scheme:
                | "9910"
                | "9913"
                | "9914"
                | "9915"
                | "9918"
                | "9919"
                | "9920"
                | "9922"
                | "9923"
                | "9924"
                | "9925"
                | "9926"
                | "9927"
                | "9928"
                | "9929"
                | "9930"
                | "9931"
                | "9932"
                | "9933"
                | "9934"
                | "9935"
                | "9936"
                | "9937"
                | "9938"
                | "9939"
                | "9940"
                | "9941"
                | "9942"
                | "9943"
                | "9944"
                | "9945"
                | "9946"
                | "9947"
                | "9948"
                | "9949"
                | "9950"
                | "9951"
                | "9952"
                | "9953"
                | "9957"
                | "9959"
                | "0002"
                | "0007"
                | "0009"
                | "0037"
                | "0060"
                | "0088"
                | "0096"
                | "0097"
                | "0106"
                | "0130"
                | "0135"
                | "0142"
                | "0147"
                | "0151"
                | "0154"
                | "0158"
                | "0170"
                | "0177"
                | "0183"
                | "0184"
                | "0188"
                | "0190"
                | "0191"
                | "0192"
                | "0193"
                | "0194"
                | "0195"
                | "0196"
                | "0198"
                | "0199"
                | "0200"
                | "0201"
                | "0202"
                | "0203"
                | "0204"
                | "0205"
                | "0208"
                | "0209"
                | "0210"
                | "0211"
                | "0212"
                | "0213"
                | "0215"
                | "0216"
                | "0217"
                | "0218"
                | "0221"
                | "0225"
                | "0230"
                | "0235"
                | "0240"
                | "0242"
                | "0244"
                | "0245"
                | "0246"
                | "0248"
                | "AN"
                | "AQ"
                | "AS"
                | "AU"
                | "EM";
              /**
               * @minLength 1
               * @maxLength 125
               */
              id: string;
            };
            /**
             * @minLength 1
             * @maxLength 60
             */
            buyerReference?: string;
          };
        };
        /** @maxItems 20 */
        planned?: {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          since?: string;
          set: {
            kind?: "business" | "consumer" | "public";
            status?: "active" | "blocked";
            /**
             * @minLength 1
             * @maxLength 120
             */
            name?: string;
            language?: "fr" | "en" | "de" | "es" | "it" | "nl";
            address?: {
              /**
               * @minLength 1
               * @maxLength 100
               */
              line1: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line2?: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line3?: string;
              /**
               * @minLength 1
               * @maxLength 20
               */
              postcode?: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              city: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              subdivision?: string;
              /** @pattern ^[A-Z]{2}$ */
              countryCode: string;
            };
            billingAddress?: {
              /**
               * @minLength 1
               * @maxLength 100
               */
              line1: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line2?: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line3?: string;
              /**
               * @minLength 1
               * @maxLength 20
               */
              postcode?: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              city: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              subdivision?: string;
              /** @pattern ^[A-Z]{2}$ */
              countryCode: string;
            };
            /** @maxLength 20 */
            siren?: string;
            /** @maxLength 20 */
            siret?: string;
            /** @maxLength 20 */
            vatId?: string;
            vies?: {
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              checkedOn: string;
              valid: boolean;
              /** @maxLength 60 */
              consultationNumber?: string;
            };
            /**
             * @format email
             * @maxLength 254
             * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
             */
            invoiceEmail?: string;
            /** @maxLength 80 */
            contactName?: string;
            purchaseOrderRequired?: boolean;
            eInvoice?: {
              format?:
                | "facturX"
                | "ublFrance"
                | "peppol"
                | "xrechnungUbl"
                | "xrechnungCii";
              electronicAddress?: {
                scheme:
                  | "9910"
                  | "9913"
                  | "9914"
                  | "9915"
                  | "9918"
                  | "9919"
                  | "9920"
                  | "9922"
                  | "9923"
                  | "9924"
                  | "9925"
                  | "9926"
                  | "9927"
                  | "9928"
                  | "9929"
                  | "9930"
                  | "9931"
                  | "9932"
                  | "9933"
                  | "9934"
                  | "9935"
                  | "9936"
                  | "9937"
                  | "9938"
                  | "9939"
                  | "9940"
                  | "9941"
                  | "9942"
                  | "9943"
                  | "9944"
                  | "9945"
                  | "9946"
                  | "9947"
                  | "9948"
                  | "9949"
                  | "9950"
                  | "9951"
                  | "9952"
                  | "9953"
                  | "9957"
                  | "9959"
                  | "0002"
                  | "0007"
                  | "0009"
                  | "0037"
                  | "0060"
                  | "0088"
                  | "0096"
                  | "0097"
                  | "0106"
                  | "0130"
                  | "0135"
                  | "0142"
                  | "0147"
                  | "0151"
                  | "0154"
                  | "0158"
                  | "0170"
                  | "0177"
                  | "0183"
                  | "0184"
                  | "0188"
                  | "0190"
                  | "0191"
                  | "0192"
                  | "0193"
                  | "0194"
                  | "0195"
                  | "0196"
                  | "0198"
                  | "0199"
                  | "0200"
                  | "0201"
                  | "0202"
                  | "0203"
                  | "0204"
                  | "0205"
                  | "0208"
                  | "0209"
                  | "0210"
                  | "0211"
                  | "0212"
                  | "0213"
                  | "0215"
                  | "0216"
                  | "0217"
                  | "0218"
                  | "0221"
                  | "0225"
                  | "0230"
                  | "0235"
                  | "0240"
                  | "0242"
                  | "0244"
                  | "0245"
                  | "0246"
                  | "0248"
                  | "AN"
                  | "AQ"
                  | "AS"
                  | "AU"
                  | "EM";
                /**
                 * @minLength 1
                 * @maxLength 125
                 */
                id: string;
              };
              /**
               * @minLength 1
               * @maxLength 60
               */
              buyerReference?: string;
            };
            /** @maxLength 40 */
            priceGroup?: string;
            /** @maxLength 40 */
            priceContract?: string;
            billing?: {
              trigger?: "placed" | "ready" | "shipped" | "delivered";
              onePer?: "shipment" | "order";
              orderCharges?: "first" | "proRata";
              timing?: "atOnce" | "monthEnd";
            };
            terms?: {
              due:
                | (
                    | {
                        kind: "net";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "endOfMonthPlus";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "daysThenEndOfMonth";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "fixedDay";
                        /**
                         * @min 1
                         * @max 31
                         */
                        dayOfMonth: number;
                        /**
                         * @min 0
                         * @max 365
                         */
                        afterDays: number;
                      }
                  )
                | {
                    kind: "instalments";
                    /**
                     * @maxItems 12
                     * @minItems 2
                     */
                    parts: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      percent: string;
                      due:
                        | {
                            kind: "net";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "endOfMonthPlus";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "daysThenEndOfMonth";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "fixedDay";
                            /**
                             * @min 1
                             * @max 31
                             */
                            dayOfMonth: number;
                            /**
                             * @min 0
                             * @max 365
                             */
                            afterDays: number;
                          };
                    }[];
                  };
              agreed: boolean;
              earlyPayment?: {
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                percent: string;
                /**
                 * @min 0
                 * @max 365
                 */
                withinDays: number;
              };
            };
            /** @maxLength 40 */
            dunningPolicy?: string;
            onlinePayment?: {
              /** @maxItems 2 */
              methods: ("card" | "sepaDebit")[];
            };
            insolvent?: boolean;
          };
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Customer,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/customers/${customerId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Master data
     * @name PutPrice
     * @summary Adds a price, or replaces the one of the same list, first day, currency and unit
     * @request PUT:/sellers/{sellerId}/prices/{sku}
     * @secure
     */
    putPrice: (
      sellerId: string,
      sku: string,
      data: {
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        sku: string;
        /** @pattern ^(base|group:.{1,40}|contract:.{1,40})$ */
        list: string;
        currency:
          | "EUR"
          | "AED"
          | "AUD"
          | "BGN"
          | "BHD"
          | "BRL"
          | "CAD"
          | "CHF"
          | "CLP"
          | "CNY"
          | "CZK"
          | "DKK"
          | "GBP"
          | "HKD"
          | "HUF"
          | "IDR"
          | "ILS"
          | "INR"
          | "ISK"
          | "JOD"
          | "JPY"
          | "KRW"
          | "KWD"
          | "MAD"
          | "MXN"
          | "MYR"
          | "NOK"
          | "NZD"
          | "OMR"
          | "PHP"
          | "PLN"
          | "QAR"
          | "RON"
          | "RSD"
          | "SAR"
          | "SEK"
          | "SGD"
          | "THB"
          | "TND"
          | "TRY"
          | "TWD"
          | "UAH"
          | "USD"
          | "VND"
          | "XAF"
          | "XOF"
          | "XPF"
          | "ZAR";
        /** @pattern ^[A-Z0-9]{2,3}$ */
        unitCode: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        validFrom: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        validUntil?: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        baseQuantity?: string;
        /**
         * @maxItems 20
         * @minItems 1
         */
        breaks: {
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          fromQuantity: string;
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          grossPrice: string;
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          discount?: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Price,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/prices/${sku}`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Master data
     * @name PutRate
     * @summary The rate of a currency from a day on, until a later one
     * @request PUT:/sellers/{sellerId}/rates
     * @secure
     */
    putRate: (
      sellerId: string,
      data: {
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId: string;
        currency:
          | "EUR"
          | "AED"
          | "AUD"
          | "BGN"
          | "BHD"
          | "BRL"
          | "CAD"
          | "CHF"
          | "CLP"
          | "CNY"
          | "CZK"
          | "DKK"
          | "GBP"
          | "HKD"
          | "HUF"
          | "IDR"
          | "ILS"
          | "INR"
          | "ISK"
          | "JOD"
          | "JPY"
          | "KRW"
          | "KWD"
          | "MAD"
          | "MXN"
          | "MYR"
          | "NOK"
          | "NZD"
          | "OMR"
          | "PHP"
          | "PLN"
          | "QAR"
          | "RON"
          | "RSD"
          | "SAR"
          | "SEK"
          | "SGD"
          | "THB"
          | "TND"
          | "TRY"
          | "TWD"
          | "UAH"
          | "USD"
          | "VND"
          | "XAF"
          | "XOF"
          | "XPF"
          | "ZAR";
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        date: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        rate: string;
        /**
         * @minLength 1
         * @maxLength 60
         */
        source: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        ExchangeRate,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/rates`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: admin.
     *
     * @tags Master data
     * @name PutSeller
     * @summary Changes the settings of a seller, on the revision that If-Match names
     * @request PUT:/sellers/{sellerId}/seller
     * @secure
     */
    putSeller: (
      sellerId: string,
      data: {
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId: string;
        /**
         * As read, the number in If-Match; the answer has the next
         * @min 1
         * @max 9007199254740991
         */
        revision: number;
        /**
         * @minLength 1
         * @maxLength 120
         */
        name: string;
        /** @maxLength 60 */
        legalForm?: string;
        /** @maxLength 40 */
        shareCapital?: string;
        /** @maxLength 60 */
        register?: string;
        /** @pattern ^\d{9}$ */
        siren?: string;
        /** @pattern ^\d{14}$ */
        siret?: string;
        /** @pattern ^[A-Z]{2}[A-Z0-9+*.]{2,13}$ */
        vatId?: string;
        address: {
          /**
           * @minLength 1
           * @maxLength 100
           */
          line1: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line2?: string;
          /**
           * @minLength 1
           * @maxLength 100
           */
          line3?: string;
          /**
           * @minLength 1
           * @maxLength 20
           */
          postcode?: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          city: string;
          /**
           * @minLength 1
           * @maxLength 80
           */
          subdivision?: string;
          /** @pattern ^[A-Z]{2}$ */
          countryCode: string;
        };
        contact: {
          /** @maxLength 80 */
          name?: string;
          /**
           * @format email
           * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
           */
          email: string;
          /** @maxLength 30 */
          phone?: string;
        };
        electronicAddress?: {
          scheme:
            | "9910"
            | "9913"
            | "9914"
            | "9915"
            | "9918"
            | "9919"
            | "9920"
            | "9922"
            | "9923"
            | "9924"
            | "9925"
            | "9926"
            | "9927"
            | "9928"
            | "9929"
            | "9930"
            | "9931"
            | "9932"
            | "9933"
            | "9934"
            | "9935"
            | "9936"
            | "9937"
            | "9938"
            | "9939"
            | "9940"
            | "9941"
            | "9942"
            | "9943"
            | "9944"
            | "9945"
            | "9946"
            | "9947"
            | "9948"
            | "9949"
            | "9950"
            | "9951"
            | "9952"
            | "9953"
            | "9957"
            | "9959"
            | "0002"
            | "0007"
            | "0009"
            | "0037"
            | "0060"
            | "0088"
            | "0096"
            | "0097"
            | "0106"
            | "0130"
            | "0135"
            | "0142"
            | "0147"
            | "0151"
            | "0154"
            | "0158"
            | "0170"
            | "0177"
            | "0183"
            | "0184"
            | "0188"
            | "0190"
            | "0191"
            | "0192"
            | "0193"
            | "0194"
            | "0195"
            | "0196"
            | "0198"
            | "0199"
            | "0200"
            | "0201"
            | "0202"
            | "0203"
            | "0204"
            | "0205"
            | "0208"
            | "0209"
            | "0210"
            | "0211"
            | "0212"
            | "0213"
            | "0215"
            | "0216"
            | "0217"
            | "0218"
            | "0221"
            | "0225"
            | "0230"
            | "0235"
            | "0240"
            | "0242"
            | "0244"
            | "0245"
            | "0246"
            | "0248"
            | "AN"
            | "AQ"
            | "AS"
            | "AU"
            | "EM";
          /**
           * @minLength 1
           * @maxLength 125
           */
          id: string;
        };
        zone: string;
        bookCurrency:
          | "EUR"
          | "AED"
          | "AUD"
          | "BGN"
          | "BHD"
          | "BRL"
          | "CAD"
          | "CHF"
          | "CLP"
          | "CNY"
          | "CZK"
          | "DKK"
          | "GBP"
          | "HKD"
          | "HUF"
          | "IDR"
          | "ILS"
          | "INR"
          | "ISK"
          | "JOD"
          | "JPY"
          | "KRW"
          | "KWD"
          | "MAD"
          | "MXN"
          | "MYR"
          | "NOK"
          | "NZD"
          | "OMR"
          | "PHP"
          | "PLN"
          | "QAR"
          | "RON"
          | "RSD"
          | "SAR"
          | "SEK"
          | "SGD"
          | "THB"
          | "TND"
          | "TRY"
          | "TWD"
          | "UAH"
          | "USD"
          | "VND"
          | "XAF"
          | "XOF"
          | "XPF"
          | "ZAR";
        language: "fr" | "en" | "de" | "es" | "it" | "nl";
        branding: {
          /** @pattern ^#[0-9a-fA-F]{6}$ */
          colour: string;
          logo?: {
            mediaType: "image/png" | "image/svg+xml";
            /**
             * @format base64
             * @maxLength 40000
             * @pattern ^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$
             */
            base64: string;
          };
        };
        bank: {
          iban: string;
          /** @pattern ^[A-Z0-9]{8}([A-Z0-9]{3})?$ */
          bic?: string;
          /**
           * @minLength 1
           * @maxLength 70
           */
          accountName: string;
        };
        /** @minItems 1 */
        publishers: {
          /** @pattern ^\d{12}$ */
          account: string;
          /**
           * @minLength 1
           * @maxLength 256
           */
          source: string;
        }[];
        billing: {
          trigger: "placed" | "ready" | "shipped" | "delivered";
          onePer: "shipment" | "order";
          orderCharges: "first" | "proRata";
          timing?: "atOnce" | "monthEnd";
        };
        pricing: {
          check: "priceList" | "none";
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          tolerancePercent: string;
          validAt: "orderDate" | "deliveryDate";
          smallOrderCharge?: {
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            below: string;
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            amount: string;
          };
        };
        tariffs: {
          /** @minItems 1 */
          packaging: (
            | {
                kind: "unchecked";
              }
            | {
                kind: "none";
              }
            | {
                kind: "flat";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "perUnit";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "byWeightKg";
                /**
                 * @maxItems 30
                 * @minItems 1
                 */
                bands: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  upTo?: string;
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  amount: string;
                }[];
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "byAmount";
                /**
                 * @maxItems 30
                 * @minItems 1
                 */
                bands: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  upTo?: string;
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  amount: string;
                }[];
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
          )[];
          /** @minItems 1 */
          freight: (
            | {
                kind: "unchecked";
              }
            | {
                kind: "none";
              }
            | {
                kind: "flat";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "perUnit";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "byWeightKg";
                /**
                 * @maxItems 30
                 * @minItems 1
                 */
                bands: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  upTo?: string;
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  amount: string;
                }[];
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
            | {
                kind: "byAmount";
                /**
                 * @maxItems 30
                 * @minItems 1
                 */
                bands: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  upTo?: string;
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  amount: string;
                }[];
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                freeFrom?: string;
              }
          )[];
        };
        vat: {
          regime: "normal" | "franchise";
          servicesDue: "receipt" | "debits";
        };
        terms: {
          due:
            | (
                | {
                    kind: "net";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "endOfMonthPlus";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "daysThenEndOfMonth";
                    /**
                     * @min 0
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    kind: "fixedDay";
                    /**
                     * @min 1
                     * @max 31
                     */
                    dayOfMonth: number;
                    /**
                     * @min 0
                     * @max 365
                     */
                    afterDays: number;
                  }
              )
            | {
                kind: "instalments";
                /**
                 * @maxItems 12
                 * @minItems 2
                 */
                parts: {
                  /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                  percent: string;
                  due:
                    | {
                        kind: "net";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "endOfMonthPlus";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "daysThenEndOfMonth";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "fixedDay";
                        /**
                         * @min 1
                         * @max 31
                         */
                        dayOfMonth: number;
                        /**
                         * @min 0
                         * @max 365
                         */
                        afterDays: number;
                      };
                }[];
              };
          agreed: boolean;
          earlyPayment?: {
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            percent: string;
            /**
             * @min 0
             * @max 365
             */
            withinDays: number;
          };
        };
        latePayment: {
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          penaltyPercent?: string;
          rule?:
            | {
                kind: "statutory";
              }
            | {
                kind: "contractual";
              }
            | {
                kind: "fixed";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
              }
            | {
                kind: "percent";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                percent: string;
              }
            | {
                kind: "none";
              };
          /** @maxItems 500 */
          exemptCustomers?: string[];
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          capPercent?: string;
          statementAfter?:
            | {
                unit: "days";
                /**
                 * @min 1
                 * @max 365
                 */
                days: number;
              }
            | {
                unit: "month";
              };
          statements?: "onRequest" | "automatic";
        };
        sector: "general" | "transport" | "perishable";
        accounts: {
          /** @pattern ^\d{3,10}$ */
          receivables: string;
          /** @pattern ^\d{3,10}$ */
          vatDue: string;
          /** @pattern ^\d{3,10}$ */
          vatWaiting: string;
          /** @pattern ^\d{3,10}$ */
          goods: string;
          /** @pattern ^\d{3,10}$ */
          services: string;
          /** @pattern ^\d{3,10}$ */
          freight: string;
          /** @pattern ^\d{3,10}$ */
          packaging: string;
          /** @pattern ^\d{3,10}$ */
          rebates?: string;
          /** @pattern ^\d{3,10}$ */
          intraCommunity?: string;
          /** @pattern ^\d{3,10}$ */
          export?: string;
          /** @pattern ^\d{3,10}$ */
          lateInterest?: string;
          /** @pattern ^\d{3,10}$ */
          latePenalties?: string;
          /** @pattern ^\d{3,10}$ */
          bank?: string;
          /** @pattern ^\d{3,10}$ */
          cheques?: string;
          /** @pattern ^\d{3,10}$ */
          provider?: string;
          /** @pattern ^\d{3,10}$ */
          providerFees?: string;
          /** @pattern ^\d{3,10}$ */
          unidentified?: string;
          /** @pattern ^\d{3,10}$ */
          exchangeLoss?: string;
          /** @pattern ^\d{3,10}$ */
          exchangeGain?: string;
          /** @pattern ^\d{3,10}$ */
          writtenOff?: string;
          /** @pattern ^\d{3,10}$ */
          recovered?: string;
        };
        series: {
          /** @pattern ^[A-Z]{1,6}$ */
          prefix: string;
          /**
           * @min 4
           * @max 9
           */
          digits: number;
          /** @pattern ^[A-Z0-9]{1,6}$ */
          site?: string;
          /** @pattern ^[A-Z]{2,3}$ */
          journal: string;
        };
        creditNotes?: {
          /** @pattern ^[A-Z]{1,6}$ */
          prefix: string;
          /** @pattern ^[A-Z]{2,3}$ */
          journal: string;
          onCancellation: "propose" | "automatic";
          onReturn: "propose" | "automatic";
        };
        lateFees?: {
          /** @pattern ^[A-Z]{1,6}$ */
          prefix: string;
          /** @pattern ^[A-Z]{2,3}$ */
          journal: string;
        };
        channel: {
          size: "large" | "mid" | "small";
          handedToPlatformElsewhere: boolean;
        };
        mail: {
          /**
           * @format email
           * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
           */
          from: string;
          /**
           * @format email
           * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
           */
          replyTo?: string;
        };
        onlinePayment?: {
          /**
           * @maxItems 2
           * @minItems 1
           */
          methods: ("card" | "sepaDebit")[];
          /** @maxItems 20 */
          limits?: {
            method: "card" | "sepaDebit";
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            atLeast?: string;
            /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
            atMost?: string;
          }[];
        };
        /** @minItems 1 */
        dunning: {
          /**
           * @minLength 1
           * @maxLength 40
           */
          policyId: string;
          /** @maxItems 12 */
          steps: {
            /** @pattern ^[a-z0-9-]{1,30}$ */
            step: string;
            /**
             * @min -60
             * @max 365
             */
            daysFromDue: number;
            template:
              | "beforeDue"
              | "dueToday"
              | "firstReminder"
              | "secondReminder"
              | "finalReminder";
          }[];
        }[];
        reminderTimes?: {
          /**
           * @min 0
           * @max 23
           */
          fromHour: number;
          /**
           * @min 0
           * @max 24
           */
          untilHour: number;
        };
        desk?: {
          twoPersons: boolean;
          /**
           * @min 1
           * @max 365
           */
          deliveryWithinDays?: number;
        };
        /** @maxItems 20 */
        planned?: {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          since?: string;
          set: {
            /**
             * @minLength 1
             * @maxLength 120
             */
            name?: string;
            /** @maxLength 60 */
            legalForm?: string;
            /** @maxLength 40 */
            shareCapital?: string;
            /** @maxLength 60 */
            register?: string;
            /** @pattern ^\d{9}$ */
            siren?: string;
            /** @pattern ^\d{14}$ */
            siret?: string;
            /** @pattern ^[A-Z]{2}[A-Z0-9+*.]{2,13}$ */
            vatId?: string;
            address?: {
              /**
               * @minLength 1
               * @maxLength 100
               */
              line1: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line2?: string;
              /**
               * @minLength 1
               * @maxLength 100
               */
              line3?: string;
              /**
               * @minLength 1
               * @maxLength 20
               */
              postcode?: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              city: string;
              /**
               * @minLength 1
               * @maxLength 80
               */
              subdivision?: string;
              /** @pattern ^[A-Z]{2}$ */
              countryCode: string;
            };
            contact?: {
              /** @maxLength 80 */
              name?: string;
              /**
               * @format email
               * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
               */
              email: string;
              /** @maxLength 30 */
              phone?: string;
            };
            electronicAddress?: {
              scheme:
                | "9910"
                | "9913"
                | "9914"
                | "9915"
                | "9918"
                | "9919"
                | "9920"
                | "9922"
                | "9923"
                | "9924"
                | "9925"
                | "9926"
                | "9927"
                | "9928"
                | "9929"
                | "9930"
                | "9931"
                | "9932"
                | "9933"
                | "9934"
                | "9935"
                | "9936"
                | "9937"
                | "9938"
                | "9939"
                | "9940"
                | "9941"
                | "9942"
                | "9943"
                | "9944"
                | "9945"
                | "9946"
                | "9947"
                | "9948"
                | "9949"
                | "9950"
                | "9951"
                | "9952"
                | "9953"
                | "9957"
                | "9959"
                | "0002"
                | "0007"
                | "0009"
                | "0037"
                | "0060"
                | "0088"
                | "0096"
                | "0097"
                | "0106"
                | "0130"
                | "0135"
                | "0142"
                | "0147"
                | "0151"
                | "0154"
                | "0158"
                | "0170"
                | "0177"
                | "0183"
                | "0184"
                | "0188"
                | "0190"
                | "0191"
                | "0192"
                | "0193"
                | "0194"
                | "0195"
                | "0196"
                | "0198"
                | "0199"
                | "0200"
                | "0201"
                | "0202"
                | "0203"
                | "0204"
                | "0205"
                | "0208"
                | "0209"
                | "0210"
                | "0211"
                | "0212"
                | "0213"
                | "0215"
                | "0216"
                | "0217"
                | "0218"
                | "0221"
                | "0225"
                | "0230"
                | "0235"
                | "0240"
                | "0242"
                | "0244"
                | "0245"
                | "0246"
                | "0248"
                | "AN"
                | "AQ"
                | "AS"
                | "AU"
                | "EM";
              /**
               * @minLength 1
               * @maxLength 125
               */
              id: string;
            };
            language?: "fr" | "en" | "de" | "es" | "it" | "nl";
            bank?: {
              iban: string;
              /** @pattern ^[A-Z0-9]{8}([A-Z0-9]{3})?$ */
              bic?: string;
              /**
               * @minLength 1
               * @maxLength 70
               */
              accountName: string;
            };
            billing?: {
              trigger: "placed" | "ready" | "shipped" | "delivered";
              onePer: "shipment" | "order";
              orderCharges: "first" | "proRata";
              timing?: "atOnce" | "monthEnd";
            };
            pricing?: {
              check: "priceList" | "none";
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              tolerancePercent: string;
              validAt: "orderDate" | "deliveryDate";
              smallOrderCharge?: {
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                below: string;
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                amount: string;
              };
            };
            tariffs?: {
              /** @minItems 1 */
              packaging: (
                | {
                    kind: "unchecked";
                  }
                | {
                    kind: "none";
                  }
                | {
                    kind: "flat";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "perUnit";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "byWeightKg";
                    /**
                     * @maxItems 30
                     * @minItems 1
                     */
                    bands: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      upTo?: string;
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      amount: string;
                    }[];
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "byAmount";
                    /**
                     * @maxItems 30
                     * @minItems 1
                     */
                    bands: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      upTo?: string;
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      amount: string;
                    }[];
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
              )[];
              /** @minItems 1 */
              freight: (
                | {
                    kind: "unchecked";
                  }
                | {
                    kind: "none";
                  }
                | {
                    kind: "flat";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "perUnit";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "byWeightKg";
                    /**
                     * @maxItems 30
                     * @minItems 1
                     */
                    bands: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      upTo?: string;
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      amount: string;
                    }[];
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
                | {
                    kind: "byAmount";
                    /**
                     * @maxItems 30
                     * @minItems 1
                     */
                    bands: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      upTo?: string;
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      amount: string;
                    }[];
                    currency:
                      | "EUR"
                      | "AED"
                      | "AUD"
                      | "BGN"
                      | "BHD"
                      | "BRL"
                      | "CAD"
                      | "CHF"
                      | "CLP"
                      | "CNY"
                      | "CZK"
                      | "DKK"
                      | "GBP"
                      | "HKD"
                      | "HUF"
                      | "IDR"
                      | "ILS"
                      | "INR"
                      | "ISK"
                      | "JOD"
                      | "JPY"
                      | "KRW"
                      | "KWD"
                      | "MAD"
                      | "MXN"
                      | "MYR"
                      | "NOK"
                      | "NZD"
                      | "OMR"
                      | "PHP"
                      | "PLN"
                      | "QAR"
                      | "RON"
                      | "RSD"
                      | "SAR"
                      | "SEK"
                      | "SGD"
                      | "THB"
                      | "TND"
                      | "TRY"
                      | "TWD"
                      | "UAH"
                      | "USD"
                      | "VND"
                      | "XAF"
                      | "XOF"
                      | "XPF"
                      | "ZAR";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    freeFrom?: string;
                  }
              )[];
            };
            vat?: {
              regime: "normal" | "franchise";
              servicesDue: "receipt" | "debits";
            };
            terms?: {
              due:
                | (
                    | {
                        kind: "net";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "endOfMonthPlus";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "daysThenEndOfMonth";
                        /**
                         * @min 0
                         * @max 365
                         */
                        days: number;
                      }
                    | {
                        kind: "fixedDay";
                        /**
                         * @min 1
                         * @max 31
                         */
                        dayOfMonth: number;
                        /**
                         * @min 0
                         * @max 365
                         */
                        afterDays: number;
                      }
                  )
                | {
                    kind: "instalments";
                    /**
                     * @maxItems 12
                     * @minItems 2
                     */
                    parts: {
                      /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                      percent: string;
                      due:
                        | {
                            kind: "net";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "endOfMonthPlus";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "daysThenEndOfMonth";
                            /**
                             * @min 0
                             * @max 365
                             */
                            days: number;
                          }
                        | {
                            kind: "fixedDay";
                            /**
                             * @min 1
                             * @max 31
                             */
                            dayOfMonth: number;
                            /**
                             * @min 0
                             * @max 365
                             */
                            afterDays: number;
                          };
                    }[];
                  };
              agreed: boolean;
              earlyPayment?: {
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                percent: string;
                /**
                 * @min 0
                 * @max 365
                 */
                withinDays: number;
              };
            };
            latePayment?: {
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              penaltyPercent?: string;
              rule?:
                | {
                    kind: "statutory";
                  }
                | {
                    kind: "contractual";
                  }
                | {
                    kind: "fixed";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    amount: string;
                  }
                | {
                    kind: "percent";
                    /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                    percent: string;
                  }
                | {
                    kind: "none";
                  };
              /** @maxItems 500 */
              exemptCustomers?: string[];
              /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
              capPercent?: string;
              statementAfter?:
                | {
                    unit: "days";
                    /**
                     * @min 1
                     * @max 365
                     */
                    days: number;
                  }
                | {
                    unit: "month";
                  };
              statements?: "onRequest" | "automatic";
            };
            sector?: "general" | "transport" | "perishable";
            accounts?: {
              /** @pattern ^\d{3,10}$ */
              receivables: string;
              /** @pattern ^\d{3,10}$ */
              vatDue: string;
              /** @pattern ^\d{3,10}$ */
              vatWaiting: string;
              /** @pattern ^\d{3,10}$ */
              goods: string;
              /** @pattern ^\d{3,10}$ */
              services: string;
              /** @pattern ^\d{3,10}$ */
              freight: string;
              /** @pattern ^\d{3,10}$ */
              packaging: string;
              /** @pattern ^\d{3,10}$ */
              rebates?: string;
              /** @pattern ^\d{3,10}$ */
              intraCommunity?: string;
              /** @pattern ^\d{3,10}$ */
              export?: string;
              /** @pattern ^\d{3,10}$ */
              lateInterest?: string;
              /** @pattern ^\d{3,10}$ */
              latePenalties?: string;
              /** @pattern ^\d{3,10}$ */
              bank?: string;
              /** @pattern ^\d{3,10}$ */
              cheques?: string;
              /** @pattern ^\d{3,10}$ */
              provider?: string;
              /** @pattern ^\d{3,10}$ */
              providerFees?: string;
              /** @pattern ^\d{3,10}$ */
              unidentified?: string;
              /** @pattern ^\d{3,10}$ */
              exchangeLoss?: string;
              /** @pattern ^\d{3,10}$ */
              exchangeGain?: string;
              /** @pattern ^\d{3,10}$ */
              writtenOff?: string;
              /** @pattern ^\d{3,10}$ */
              recovered?: string;
            };
            channel?: {
              size: "large" | "mid" | "small";
              handedToPlatformElsewhere: boolean;
            };
            mail?: {
              /**
               * @format email
               * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
               */
              from: string;
              /**
               * @format email
               * @pattern ^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
               */
              replyTo?: string;
            };
            onlinePayment?: {
              /**
               * @maxItems 2
               * @minItems 1
               */
              methods: ("card" | "sepaDebit")[];
              /** @maxItems 20 */
              limits?: {
                method: "card" | "sepaDebit";
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                atLeast?: string;
                /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                atMost?: string;
              }[];
            };
            /** @minItems 1 */
            dunning?: {
              /**
               * @minLength 1
               * @maxLength 40
               */
              policyId: string;
              /** @maxItems 12 */
              steps: {
                /** @pattern ^[a-z0-9-]{1,30}$ */
                step: string;
                /**
                 * @min -60
                 * @max 365
                 */
                daysFromDue: number;
                template:
                  | "beforeDue"
                  | "dueToday"
                  | "firstReminder"
                  | "secondReminder"
                  | "finalReminder";
              }[];
            }[];
            reminderTimes?: {
              /**
               * @min 0
               * @max 23
               */
              fromHour: number;
              /**
               * @min 0
               * @max 24
               */
              untilHour: number;
            };
            desk?: {
              twoPersons: boolean;
              /**
               * @min 1
               * @max 365
               */
              deliveryWithinDays?: number;
            };
          };
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Seller,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/seller`,
        method: "PUT",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Write-offs
     * @name RecordDuplicate
     * @summary Records that the buyer was sent the duplicate of the invoice with its mention, which takes VAT that was due back
     * @request POST:/sellers/{sellerId}/write-offs/{writeOffId}/duplicate
     * @secure
     */
    recordDuplicate: (
      sellerId: string,
      writeOffId: string,
      data: {
        /**
         * Of the write-off as it was read: a decision is about exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        sentOn: string;
        /**
         * Where you keep it, such as the number of a registered letter
         * @minLength 1
         * @maxLength 500
         */
        evidence: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs/${writeOffId}/duplicate`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Payments
     * @name RecordPayment
     * @summary Books a transfer or cheque that came in, and settles invoices with it. Recorded again under its id it is the same payment
     * @request POST:/sellers/{sellerId}/payments
     * @secure
     */
    recordPayment: (
      sellerId: string,
      data: {
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
        paymentId: string;
        /**
         * @minLength 1
         * @maxLength 60
         * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
         */
        payer?: string;
        method: "bankTransfer" | "cheque";
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        amount: string;
        currency:
          | "EUR"
          | "AED"
          | "AUD"
          | "BGN"
          | "BHD"
          | "BRL"
          | "CAD"
          | "CHF"
          | "CLP"
          | "CNY"
          | "CZK"
          | "DKK"
          | "GBP"
          | "HKD"
          | "HUF"
          | "IDR"
          | "ILS"
          | "INR"
          | "ISK"
          | "JOD"
          | "JPY"
          | "KRW"
          | "KWD"
          | "MAD"
          | "MXN"
          | "MYR"
          | "NOK"
          | "NZD"
          | "OMR"
          | "PHP"
          | "PLN"
          | "QAR"
          | "RON"
          | "RSD"
          | "SAR"
          | "SEK"
          | "SGD"
          | "THB"
          | "TND"
          | "TRY"
          | "TWD"
          | "UAH"
          | "USD"
          | "VND"
          | "XAF"
          | "XOF"
          | "XPF"
          | "ZAR";
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        bookAmount?: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        receivedOn: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        bookedOn?: string;
        /**
         * @minLength 1
         * @maxLength 140
         */
        reference?: string;
        /**
         * Empty: the invoice that the reference names, as an RF reference or number, if any
         * @maxItems 20
         */
        apply: {
          /**
           * @minLength 1
           * @maxLength 40
           */
          invoice: string;
          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
          amount?: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
          paymentId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          /**
           * Absent: nobody knows yet who paid
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          payer?: string;
          method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency of the payment */
          amount: string;
          /** What settles nothing yet and did not go back: a credit of the payer */
          unapplied: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          receivedOn: string;
          reference?: string;
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          at: string;
          allocations: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            allocationId: number;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What is collected of each rate of VAT */
            collected: {
              /** `S20`: category and rate */
              taxCode: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              net: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              vat: string;
            }[];
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            undone?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          refunds: {
            refundId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * It came back: the refund failed, or the dispute was won
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            returnedOn?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Payments
     * @name RefundPayment
     * @summary Books that what is left of a transfer or cheque went back to whoever paid; what settles an invoice is undone first, and a card payment is refunded at the provider
     * @request POST:/sellers/{sellerId}/payments/{paymentId}/refunds
     * @secure
     */
    refundPayment: (
      sellerId: string,
      paymentId: string,
      data: {
        /**
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
        refundId: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        amount: string;
        /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
        bookAmount?: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        on: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        bookedOn?: string;
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
          paymentId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          /**
           * Absent: nobody knows yet who paid
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          payer?: string;
          method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency of the payment */
          amount: string;
          /** What settles nothing yet and did not go back: a credit of the payer */
          unapplied: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          receivedOn: string;
          reference?: string;
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          at: string;
          allocations: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            allocationId: number;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What is collected of each rate of VAT */
            collected: {
              /** `S20`: category and rate */
              taxCode: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              net: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              vat: string;
            }[];
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            undone?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          refunds: {
            refundId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * It came back: the refund failed, or the dispute was won
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            returnedOn?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments/${paymentId}/refunds`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Desk
     * @name RefuseWorkItem
     * @summary Ends it, and tells the publisher why
     * @request POST:/sellers/{sellerId}/work-items/{workItemId}/refuse
     * @secure
     */
    refuseWorkItem: (
      sellerId: string,
      workItemId: string,
      data: {
        /**
         * Why; kept with the item
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** `done`: closed, there was nothing to refuse any more; `proposed`: the seller wants a second person to ask for it too */
          outcome: "refused" | "done" | "proposed";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/${workItemId}/refuse`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Desk
     * @name ReleaseWorkItem
     * @summary Goes on: validates again, receives the event again, runs the workflow again, mails again or credits
     * @request POST:/sellers/{sellerId}/work-items/{workItemId}/release
     * @secure
     */
    releaseWorkItem: (
      sellerId: string,
      workItemId: string,
      data: {
        /**
         * Why; kept with the item
         * @minLength 1
         * @maxLength 500
         */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** `settled`: billed, cancelled or refused since; `proposed`: the seller wants a second person to ask for it too */
          outcome: "released" | "settled" | "proposed";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/${workItemId}/release`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Desk
     * @name ReleaseWorkItems
     * @summary Releases held orders and events, the oldest 25 of those selected; repeat it until none is left
     * @request POST:/sellers/{sellerId}/work-items/release
     * @secure
     */
    releaseWorkItems: (
      sellerId: string,
      data: {
        /** Only counts what would be released */
        dryRun: boolean;
        /**
         * Held with this finding, `PRICE_DIFFERS`
         * @pattern ^[A-Z][A-Z0-9_]+$
         */
        code?: string;
        /**
         * Held for a line of this article
         * @minLength 1
         * @maxLength 60
         */
        sku?: string;
        /**
         * @maxItems 200
         * @minItems 1
         */
        workItemIds?: string[];
        /**
         * So that repeats pass over what is held again meanwhile
         * @format date-time
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
         */
        openedUntil?: string;
        /**
         * Why; kept with the item
         * @minLength 1
         * @maxLength 500
         */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          selected: number;
          /** Items by what came of them; empty in a dry run */
          outcomes: Partial<Record<string, number>>;
          /**
           * Selected, and not yet tried
           * @min -9007199254740991
           * @max 9007199254740991
           */
          left: number;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/release`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Desk
     * @name RepairWorkItem
     * @summary Puts a corrected copy beside a held event, which a release then receives
     * @request POST:/sellers/{sellerId}/work-items/{workItemId}/repair
     * @secure
     */
    repairWorkItem: (
      sellerId: string,
      workItemId: string,
      data: {
        /** The corrected detail of the event, as the contract has it */
        detail: Partial<Record<string, any>>;
        /**
         * Only when that was wrong too
         * @minLength 1
         * @maxLength 128
         */
        detailType?: string;
        /**
         * Why; kept with the item
         * @minLength 1
         * @maxLength 500
         */
        note?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          outcome: "repaired";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/${workItemId}/repair`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Disputes
     * @name ResolveDispute
     * @summary Resolves a dispute by a credit note or a write-off, or rejects it: then its amount is asked for again. The buyer reads the reason
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}/resolution
     * @secure
     */
    resolveDispute: (
      sellerId: string,
      invoiceId: string,
      disputeId: string,
      data:
        | {
            as: "creditNote";
            credit: {
              /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,49}$ */
              requestId: string;
              reason:
                | "return"
                | "cancellation"
                | "priceError"
                | "rebate"
                | "rejected";
              /**
               * Printed on the credit note
               * @minLength 1
               * @maxLength 200
               */
              note?: string;
              part:
                | {
                    kind: "all";
                  }
                | {
                    kind: "lines";
                    /**
                     * @maxItems 1000
                     * @minItems 1
                     */
                    lines: (
                      | {
                          /**
                           * @minLength 1
                           * @maxLength 50
                           */
                          lineId: string;
                          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                          quantity: string;
                        }
                      | {
                          /**
                           * @minLength 1
                           * @maxLength 50
                           */
                          lineId: string;
                          /** @pattern ^-?\d{1,18}(\.\d{1,9})?$ */
                          amount: string;
                        }
                    )[];
                  };
            };
            /**
             * @minLength 1
             * @maxLength 1000
             */
            reason: string;
          }
        | (
            | {
                as: "creditNote";
                /** @pattern ^[a-z2-7]{40}$ */
                creditNoteId: string;
                /**
                 * @minLength 1
                 * @maxLength 1000
                 */
                reason: string;
              }
            | {
                as: "writeOff";
                /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
                writeOffId: string;
                /**
                 * @minLength 1
                 * @maxLength 1000
                 */
                reason: string;
              }
            | {
                as: "rejection";
                /**
                 * @minLength 1
                 * @maxLength 1000
                 */
                reason: string;
              }
          ),
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          disputeId: string;
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          state: "open" | "resolved";
          category:
            | "price"
            | "quantity"
            | "quality"
            | "notReceived"
            | "notOrdered"
            | "duplicate"
            | "other";
          part:
            | {
                what: "all";
              }
            | {
                what: "lines";
                /**
                 * @maxItems 1000
                 * @minItems 1
                 */
                lines: number[];
              }
            | {
                what: "amount";
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              };
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** What it holds back while it is open, VAT included, in major units */
          amount: string;
          note?: string;
          attachment?: string;
          openedBy: "buyer" | "finance";
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          openedAt: string;
          /**
           * Whole days since it was opened, up to its resolution
           * @min -9007199254740991
           * @max 9007199254740991
           */
          ageDays: number;
          /**
           * @minLength 1
           * @maxLength 128
           */
          owner?: string;
          resolution?: {
            as: "creditNote" | "rejection" | "writeOff";
            /** @pattern ^[a-z2-7]{40}$ */
            creditNoteId?: string;
            creditNoteNumber?: string;
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            writeOffId?: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
          };
          /**
           * Its credit note is on its way, and it is still open: ask the same again in some seconds
           * @pattern ^[a-z2-7]{40}$
           */
          creditNoteId?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/disputes/${disputeId}/resolution`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Invoices
     * @name SearchInvoices
     * @summary Finds documents by their exact number, the id of their order or their own id (q), by purchase order, or by their customer's name; the last two page by page, and some seconds behind the books
     * @request GET:/sellers/{sellerId}/search
     * @secure
     */
    searchInvoices: (
      sellerId: string,
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 100
         * @default 50
         */
        limit?: number;
        /**
         * Number, order or id, exactly
         * @minLength 1
         * @maxLength 60
         */
        q?: string;
        /**
         * Without regard to case, spaces and punctuation
         * @minLength 1
         * @maxLength 100
         */
        purchaseOrder?: string;
        /**
         * How a word of the name on the document begins, or several words that follow each other; without regard to case, accents and punctuation
         * @minLength 2
         * @maxLength 60
         */
        customerName?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          invoices: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            factId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            status:
              | "waitingForNumber"
              | "withdrawn"
              | "parked"
              | "issued"
              | "sent"
              | "delivered"
              | "bounced"
              | "rejected"
              | "paid"
              | "writtenOff"
              | "credited"
              | "replaced";
            /** Absent before the issue */
            number?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            issueDate?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            dueDate?: string;
            /** What the mail provider said last */
            delivery?:
              | "accepted"
              | "delayed"
              | "delivered"
              | "bounced"
              | "complained";
            rejected?: "rejected" | "refused";
            /** @pattern ^[a-z2-7]{40}$ */
            replacedBy?: string;
          }[];
          /**
           * When the books were read: each row is as they were then
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          asOf: string;
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/search`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Payments
     * @name ShowAccount
     * @summary The account of a customer as of today: what is owed, by due date and age, and what is in its favour, in each currency. A document that was issued within some seconds may be missing
     * @request GET:/sellers/{sellerId}/customers/{customerId}/account
     * @secure
     */
    showAccount: (
      sellerId: string,
      customerId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          /**
           * Today, at the seller
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          on: string;
          /**
           * When the books were read
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          asOf: string;
          accounts: {
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** What is owed, by due date */
            items: {
              /** @pattern ^[a-z2-7]{40}$ */
              invoiceId: string;
              number: string;
              kind:
                | "invoice"
                | "creditNote"
                | "correction"
                | "rebate"
                | "lateFees";
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              issueDate: string;
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              dueDate: string;
              /** Of a document that is due in parts */
              instalment?: {
                /**
                 * @min -9007199254740991
                 * @max 9007199254740991
                 */
                number: number;
                /**
                 * @min -9007199254740991
                 * @max 9007199254740991
                 */
                of: number;
              };
              /** Major units with a point, `1234.50`, in the currency of the account */
              gross: string;
              /** Major units with a point, `1234.50`, in the currency of the account */
              credited: string;
              /** Major units with a point, `1234.50`, in the currency of the account */
              paid: string;
              /** Major units with a point, `1234.50`, in the currency of the account */
              writtenOff: string;
              /** Major units with a point, `1234.50`, in the currency of the account */
              open: string;
              /** What of it is open and not accepted by the customer */
              disputed: string;
              /**
               * @min -9007199254740991
               * @max 9007199254740991
               */
              daysOverdue: number;
              age:
                | "notDue"
                | "days1To30"
                | "days31To60"
                | "days61To90"
                | "over90Days";
            }[];
            /** What is in the customer’s favour, by day */
            credits: {
              /** `paidBeyond`: paid beyond what credits left of an invoice */
              kind: "payment" | "rebate" | "paidBeyond";
              /**
               * Day of receipt or of issue
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              on: string;
              /** Major units with a point, `1234.50`, in the currency of the account */
              amount: string;
              /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
              paymentId?: string;
              reference?: string;
              /** @pattern ^[a-z2-7]{40}$ */
              invoiceId?: string;
              number?: string;
            }[];
            /** Major units with a point, `1234.50`, in the currency of the account */
            owed: string;
            /** Major units with a point, `1234.50`, in the currency of the account */
            overdue: string;
            /** Major units with a point, `1234.50`, in the currency of the account */
            disputed: string;
            /** Major units with a point, `1234.50`, in the currency of the account */
            credit: string;
            /** Owed less credit */
            balance: string;
            /** What is owed, by how long it is overdue */
            ages: Partial<
              Record<
                | "notDue"
                | "days1To30"
                | "days31To60"
                | "days61To90"
                | "over90Days",
                string
              >
            >;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/customers/${customerId}/account`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ShowArticle
     * @summary What VAT and posting need to know of an article
     * @request GET:/sellers/{sellerId}/articles/{sku}
     * @secure
     */
    showArticle: (sellerId: string, sku: string, params: RequestParams = {}) =>
      this.request<
        Article,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/articles/${sku}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ShowCash
     * @summary What was collected, gross, net and VAT of each rate, by day of receipt; refunds lower it on their own day. The books themselves are always on accrual
     * @request GET:/sellers/{sellerId}/cash
     * @secure
     */
    showCash: (
      sellerId: string,
      query: {
        /**
         * First day
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from: string;
        /**
         * Last day
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          until: string;
          /**
           * That it was made of
           * @min -9007199254740991
           * @max 9007199254740991
           */
          payments: number;
          rows: {
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** Of the payment */
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            /** `S20`; absent: credits that settle nothing yet, late fees, what is beyond a document, refunds */
            taxCode?: string;
            /** Major units with a point, `1234.50`; below zero where more went back than came in */
            gross: string;
            /** Major units with a point, `1234.50`; below zero where more went back than came in */
            net: string;
            /** Major units with a point, `1234.50`; below zero where more went back than came in */
            vat: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/cash`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ShowCustomer
     * @summary A customer with what finance decides of it, and what the upstream system says otherwise; the ETag is its version
     * @request GET:/sellers/{sellerId}/customers/{customerId}
     * @secure
     */
    showCustomer: (
      sellerId: string,
      customerId: string,
      query?: {
        /**
         * As it will be in force on that day, with what is planned by now; today and later
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        on?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Customer,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/customers/${customerId}`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Disputes
     * @name ShowDispute
     * @summary A dispute, who looks after it, and how it was resolved
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/disputes/{disputeId}
     * @secure
     */
    showDispute: (
      sellerId: string,
      invoiceId: string,
      disputeId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          disputeId: string;
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          state: "open" | "resolved";
          category:
            | "price"
            | "quantity"
            | "quality"
            | "notReceived"
            | "notOrdered"
            | "duplicate"
            | "other";
          part:
            | {
                what: "all";
              }
            | {
                what: "lines";
                /**
                 * @maxItems 1000
                 * @minItems 1
                 */
                lines: number[];
              }
            | {
                what: "amount";
                /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
                amount: string;
              };
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** What it holds back while it is open, VAT included, in major units */
          amount: string;
          note?: string;
          attachment?: string;
          openedBy: "buyer" | "finance";
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          openedAt: string;
          /**
           * Whole days since it was opened, up to its resolution
           * @min -9007199254740991
           * @max 9007199254740991
           */
          ageDays: number;
          /**
           * @minLength 1
           * @maxLength 128
           */
          owner?: string;
          resolution?: {
            as: "creditNote" | "rejection" | "writeOff";
            /** @pattern ^[a-z2-7]{40}$ */
            creditNoteId?: string;
            creditNoteNumber?: string;
            /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
            writeOffId?: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
          };
          /**
           * Its credit note is on its way, and it is still open: ask the same again in some seconds
           * @pattern ^[a-z2-7]{40}$
           */
          creditNoteId?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/disputes/${disputeId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Dunning
     * @name ShowDunning
     * @summary The reminders of an invoice: which step was sent when, which is next, and why none is sent now
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/dunning
     * @secure
     */
    showDunning: (
      sellerId: string,
      invoiceId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          policyId: string;
          state: "open" | "held" | "over";
          /** Why nobody is reminded now */
          because?:
            | "paymentPending"
            | "paused"
            | "promised"
            | "disputed"
            | "insolvent"
            | "creditNote"
            | "lateFees"
            | "rejected"
            | "nothingOwed";
          /**
           * When what holds it ends, where that is known; the year 9999 of a pause until it is resumed
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          until?: string;
          /** @pattern ^[a-z0-9-]{1,30}$ */
          nextStep?: string;
          steps: {
            /** @pattern ^[a-z0-9-]{1,30}$ */
            step: string;
            /**
             * @min -60
             * @max 365
             */
            daysFromDue: number;
            /**
             * When it is sent by itself
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            dueAt: string;
            /** `underWay`: ordered, and the mail provider has not said yet; `passedOver`: not sent, as a later one was due */
            outcome:
              | "toCome"
              | "next"
              | "sent"
              | "underWay"
              | "refused"
              | "skipped"
              | "passedOver";
            /**
             * When its mail was claimed
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at?: string;
            /** SHA-256 of the address in lower case */
            recipientHash?: string;
            /** Of the mail provider */
            messageId?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/dunning`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Exports
     * @name ShowExport
     * @summary How far an export has come, with links to its files; both are there for seven days
     * @request GET:/sellers/{sellerId}/exports/{exportId}
     * @secure
     */
    showExport: (
      sellerId: string,
      exportId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^exp-[a-z2-7]{24}$ */
          exportId: string;
          kind: "invoices" | "journal" | "vat" | "documents";
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          until: string;
          requestedBy: string;
          state: "RUNNING" | "DONE" | "FAILED";
          /** The name of the failure, of an export that was given up */
          reason?: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          startedAt: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          finishedAt?: string;
          /**
           * Read so far
           * @min -9007199254740991
           * @max 9007199254740991
           */
          documents: number;
          /**
           * Records or files written so far
           * @min -9007199254740991
           * @max 9007199254740991
           */
          rows: number;
          parts: {
            name: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            bytes: number;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            documents: number;
            /**
             * Good for a few minutes: ask for the export again to get another
             * @format uri
             */
            url: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            expiresInSeconds: number;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/exports/${exportId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Invoices
     * @name ShowInvoice
     * @summary An invoice or credit note: where it stands, what it says, how it was posted, what is archived of it
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}
     * @secure
     */
    showInvoice: (
      sellerId: string,
      invoiceId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          factId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          status:
            | "waitingForNumber"
            | "withdrawn"
            | "parked"
            | "issued"
            | "sent"
            | "delivered"
            | "bounced"
            | "rejected"
            | "paid"
            | "writtenOff"
            | "credited"
            | "replaced";
          /** Absent before the issue */
          number?: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          issueDate?: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          dueDate?: string;
          /** What the mail provider said last */
          delivery?:
            | "accepted"
            | "delayed"
            | "delivered"
            | "bounced"
            | "complained";
          rejected?: "rejected" | "refused";
          /** @pattern ^[a-z2-7]{40}$ */
          replacedBy?: string;
          kind: "invoice" | "creditNote" | "correction" | "rebate" | "lateFees";
          customerName: string;
          purchaseOrderNumber?: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
          net: string;
          /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
          vat: string;
          /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
          gross: string;
          /** What credit notes and rebates take of it; absent before the first */
          credited?: string;
          /** What payments settle of it; absent before the first */
          paid?: string;
          /** What credits and payments leave of it; absent before the first */
          open?: string;
          /** Which it credits or replaces */
          precedingInvoice?: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            number: string;
          };
          lines: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            number: number;
            sku: string;
            name: string;
            quantity: string;
            unitCode: string;
            netPrice: string;
            /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
            netAmount: string;
            vatCategory: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            /** Per cent */
            vatRate: string;
            /** Where finance has decided which price is billed: by whom, and why */
            taken?: {
              take: "listPrice" | "orderPrice";
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
              /** @pattern ^-?(0|[1-9]\d*)(\.\d*[1-9])?$ */
              ordered: string;
            };
          }[];
          /** Absent before the issue, which it is */
          entry?: {
            journal: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            sequence: number;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            postedAt: string;
            /** Of the hash chain */
            link: string;
            lines: {
              account: string;
              auxiliary?: string;
              side: "debit" | "credit";
              /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
              amount: string;
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50`, in the currency beside it; positive on credit notes too */
              bookAmount: string;
              bookCurrency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
            }[];
          };
          documents: {
            format:
              | "facturX"
              | "ublFrance"
              | "peppol"
              | "xrechnungUbl"
              | "xrechnungCii"
              | "document"
              | "validationReport";
            sha256: string;
          }[];
          /** What happened to it, in order; may lag some seconds behind */
          timeline: {
            /** The same as on the bus: whoever hears both knows it again */
            eventId: string;
            /** Its detail-type on the bus, `InvoiceIssued` */
            type: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            occurredAt: string;
            /** As events/schemas/out has it for the type */
            detail: Partial<Record<string, any>>;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Invoices
     * @name ShowLateFees
     * @summary What the buyer owes at the end of a day for paying late: interest by period with its rate and source, and the indemnity
     * @request GET:/sellers/{sellerId}/invoices/{invoiceId}/late-fees
     * @secure
     */
    showLateFees: (
      sellerId: string,
      invoiceId: string,
      query?: {
        /**
         * Today where it is left out; of a later day: if nothing is paid until then
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        on?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        | {
            owed: true;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            /** Of the invoice, hence of all that names no other */
            currency:
              | "EUR"
              | "AED"
              | "AUD"
              | "BGN"
              | "BHD"
              | "BRL"
              | "CAD"
              | "CHF"
              | "CLP"
              | "CNY"
              | "CZK"
              | "DKK"
              | "GBP"
              | "HKD"
              | "HUF"
              | "IDR"
              | "ILS"
              | "INR"
              | "ISK"
              | "JOD"
              | "JPY"
              | "KRW"
              | "KWD"
              | "MAD"
              | "MXN"
              | "MYR"
              | "NOK"
              | "NZD"
              | "OMR"
              | "PHP"
              | "PLN"
              | "QAR"
              | "RON"
              | "RSD"
              | "SAR"
              | "SEK"
              | "SGD"
              | "THB"
              | "TND"
              | "TRY"
              | "TWD"
              | "UAH"
              | "USD"
              | "VND"
              | "XAF"
              | "XOF"
              | "XPF"
              | "ZAR";
            periods: {
              /**
               * When the part of the invoice that is late fell due
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              dueDate: string;
              /**
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              from: string;
              /**
               * Included
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              until: string;
              /**
               * @min -9007199254740991
               * @max 9007199254740991
               */
              days: number;
              /** What of the part was unpaid at the end of each of these days */
              unpaid: string;
              /** Per cent a year of 365 days */
              percent: string;
              /** Where the rate comes from */
              source: string;
              /** Its share: the shares add up to `interest`, which is rounded once */
              interest: string;
            }[];
            /** Major units with a point, `1234.50` */
            interest: string;
            /** Owed once in the place of interest, by the rule of the seller */
            flatFee?: {
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50` */
              amount: string;
            };
            /** For recovery costs, once for an invoice */
            indemnity: {
              currency:
                | "EUR"
                | "AED"
                | "AUD"
                | "BGN"
                | "BHD"
                | "BRL"
                | "CAD"
                | "CHF"
                | "CLP"
                | "CNY"
                | "CZK"
                | "DKK"
                | "GBP"
                | "HKD"
                | "HUF"
                | "IDR"
                | "ILS"
                | "INR"
                | "ISK"
                | "JOD"
                | "JPY"
                | "KRW"
                | "KWD"
                | "MAD"
                | "MXN"
                | "MYR"
                | "NOK"
                | "NZD"
                | "OMR"
                | "PHP"
                | "PLN"
                | "QAR"
                | "RON"
                | "RSD"
                | "SAR"
                | "SEK"
                | "SGD"
                | "THB"
                | "TND"
                | "TRY"
                | "TWD"
                | "UAH"
                | "USD"
                | "VND"
                | "XAF"
                | "XOF"
                | "XPF"
                | "ZAR";
              /** Major units with a point, `1234.50` */
              amount: string;
              articles: string;
            };
            /** Of all three, outside VAT; absent where they are not in one currency */
            total?: string;
            /**
             * From this day on the rate has not been entered, and no interest is counted
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            rateUnknownFrom?: string;
            /**
             * The first day on which a statement of it is issued
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            statementFrom: string;
            /** What was claimed of it: what is owed, less this, is what the next statement claims */
            statements: {
              /** @pattern ^[a-z2-7]{40}$ */
              statementId: string;
              /**
               * The last day that it counts
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              until: string;
              /** Of the request: `READY`, `INVOICING` once it is claimed, `REFUSED` when nothing was owed any more */
              state: string;
              /** Absent until it is claimed */
              claimed?: {
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** Major units with a point, `1234.50` */
                fee: string;
                /** Major units with a point, `1234.50` */
                indemnity?: string;
              };
            }[];
          }
        | {
            owed: false;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            /** Why nothing is owed */
            reason:
              | "notIssued"
              | "creditNote"
              | "lateFees"
              | "replaced"
              | "refusedByBuyer"
              | "consumer"
              | "lawUnknown"
              | "exemptCustomer"
              | "switchedOff"
              | "noContractRate"
              | "insolvent"
              | "notLate";
            statements: {
              /** @pattern ^[a-z2-7]{40}$ */
              statementId: string;
              /**
               * The last day that it counts
               * @format date
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
               */
              until: string;
              /** Of the request: `READY`, `INVOICING` once it is claimed, `REFUSED` when nothing was owed any more */
              state: string;
              /** Absent until it is claimed */
              claimed?: {
                currency:
                  | "EUR"
                  | "AED"
                  | "AUD"
                  | "BGN"
                  | "BHD"
                  | "BRL"
                  | "CAD"
                  | "CHF"
                  | "CLP"
                  | "CNY"
                  | "CZK"
                  | "DKK"
                  | "GBP"
                  | "HKD"
                  | "HUF"
                  | "IDR"
                  | "ILS"
                  | "INR"
                  | "ISK"
                  | "JOD"
                  | "JPY"
                  | "KRW"
                  | "KWD"
                  | "MAD"
                  | "MXN"
                  | "MYR"
                  | "NOK"
                  | "NZD"
                  | "OMR"
                  | "PHP"
                  | "PLN"
                  | "QAR"
                  | "RON"
                  | "RSD"
                  | "SAR"
                  | "SEK"
                  | "SGD"
                  | "THB"
                  | "TND"
                  | "TRY"
                  | "TWD"
                  | "UAH"
                  | "USD"
                  | "VND"
                  | "XAF"
                  | "XOF"
                  | "XPF"
                  | "ZAR";
                /** Major units with a point, `1234.50` */
                fee: string;
                /** Major units with a point, `1234.50` */
                indemnity?: string;
              };
            }[];
          },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/late-fees`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Orders
     * @name ShowOrder
     * @summary An order: each thing that may be billed with its state, and the documents that came of it
     * @request GET:/sellers/{sellerId}/orders/{orderId}
     * @secure
     */
    showOrder: (
      sellerId: string,
      orderId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          orderId: string;
          /**
           * Absent while only shipments or the like were told
           * @min -9007199254740991
           * @max 9007199254740991
           */
          revision?: number;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId?: string;
          currency?:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          orderDate?: string;
          purchaseOrderNumber?: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          cancelledOn?: string;
          facts: {
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            factId: string;
            kind:
              | "order"
              | "shipment"
              | "delivery"
              | "credit"
              | "correction"
              | "lateFees";
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            date: string;
            state:
              | "RECORDED"
              | "READY"
              | "INVOICING"
              | "HELD"
              | "REFUSED"
              | "CANCELLED";
          }[];
          invoices: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            factId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            status:
              | "waitingForNumber"
              | "withdrawn"
              | "parked"
              | "issued"
              | "sent"
              | "delivered"
              | "bounced"
              | "rejected"
              | "paid"
              | "writtenOff"
              | "credited"
              | "replaced";
            /** Absent before the issue */
            number?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            issueDate?: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            dueDate?: string;
            /** What the mail provider said last */
            delivery?:
              | "accepted"
              | "delayed"
              | "delivered"
              | "bounced"
              | "complained";
            rejected?: "rejected" | "refused";
            /** @pattern ^[a-z2-7]{40}$ */
            replacedBy?: string;
          }[];
          /** What happened to it and to its documents, in order; may lag some seconds behind */
          timeline: {
            /** The same as on the bus: whoever hears both knows it again */
            eventId: string;
            /** Its detail-type on the bus, `InvoiceIssued` */
            type: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            occurredAt: string;
            /** As events/schemas/out has it for the type */
            detail: Partial<Record<string, any>>;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/orders/${orderId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Payments
     * @name ShowPayment
     * @summary A payment, what it settles and what is left of it
     * @request GET:/sellers/{sellerId}/payments/{paymentId}
     * @secure
     */
    showPayment: (
      sellerId: string,
      paymentId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
          paymentId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          /**
           * Absent: nobody knows yet who paid
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          payer?: string;
          method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency of the payment */
          amount: string;
          /** What settles nothing yet and did not go back: a credit of the payer */
          unapplied: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          receivedOn: string;
          reference?: string;
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          at: string;
          allocations: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            allocationId: number;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What is collected of each rate of VAT */
            collected: {
              /** `S20`: category and rate */
              taxCode: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              net: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              vat: string;
            }[];
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            undone?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          refunds: {
            refundId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * It came back: the refund failed, or the dispute was won
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            returnedOn?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments/${paymentId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ShowPeriods
     * @summary Up to which month the books are closed, by whom and when
     * @request GET:/sellers/{sellerId}/periods
     * @secure
     */
    showPeriods: (sellerId: string, params: RequestParams = {}) =>
      this.request<
        {
          /**
           * The last closed month: it and all before it take no more entries
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          closedThrough?: string;
          /** Newest first */
          closed: {
            /** @pattern ^\d{4}-(?:0[1-9]|1[0-2])$ */
            month: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/periods`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Master data
     * @name ShowSeller
     * @summary The seller with all its settings: terms, tariffs, dunning, accounts, series; the ETag is its revision
     * @request GET:/sellers/{sellerId}/seller
     * @secure
     */
    showSeller: (
      sellerId: string,
      query?: {
        /**
         * As it will be in force on that day, with what is planned by now; today and later
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        on?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        Seller,
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/seller`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ShowTrialBalance
     * @summary Opening, movement and closing of each account, in the currency of the books, over all sales journals
     * @request GET:/sellers/{sellerId}/trial-balance
     * @secure
     */
    showTrialBalance: (
      sellerId: string,
      query: {
        /**
         * A month, `2026-11`
         * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
         */
        month: string;
        /**
         * First month of the movements; `month` when left out
         * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
         */
        from?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * A month, `2026-11`
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          from: string;
          /**
           * A month, `2026-11`
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          month: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          rows: {
            opening: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
            movement: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
            closing: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
            account: string;
          }[];
          totals: {
            opening: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
            movement: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
            closing: {
              /** Major units with a point, `1234.50`; negative where it lowers */
              debit: string;
              /** Major units with a point, `1234.50`; negative where it lowers */
              credit: string;
            };
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/trial-balance`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Ledger
     * @name ShowVat
     * @summary VAT whose tax point is in a month, by category and rate; credit notes lower it. VAT that waits for a payment is told apart
     * @request GET:/sellers/{sellerId}/vat
     * @secure
     */
    showVat: (
      sellerId: string,
      query: {
        /**
         * A month, `2026-11`
         * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
         */
        month: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * A month, `2026-11`
           * @pattern ^\d{4}-(?:0[1-9]|1[0-2])$
           */
          month: string;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          documents: number;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          issuedFrom: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          issuedUntil: string;
          rows: {
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            /** Per cent */
            rate: string;
            /** `waiting`: due with the payment, of documents issued in the month */
            vat: "due" | "waiting" | "none";
            /** Major units with a point, `1234.50`; negative where it lowers */
            base: string;
            /** Major units with a point, `1234.50`; negative where it lowers */
            tax: string;
          }[];
          /** Major units with a point, `1234.50`; negative where it lowers */
          due: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/vat`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Desk
     * @name ShowWorkItem
     * @summary One item with all that it holds, open or closed, and what would repair it
     * @request GET:/sellers/{sellerId}/work-items/{workItemId}
     * @secure
     */
    showWorkItem: (
      sellerId: string,
      workItemId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          item: WorkItem;
          findings: {
            /** @pattern ^[A-Z][A-Z0-9_]+$ */
            code: string;
            field: string;
            expected: string;
            actual: string;
            remedy: string;
            rule?: string;
            /** Who can repair it: the publisher, finance at the desk, or whoever keeps the master data */
            repairer: "publisher" | "finance" | "masterData";
            suggestions: {
              kind:
                | "takeListPrice"
                | "takeOrderPrice"
                | "createCustomer"
                | "correctNumber";
              words: string;
              change?: {
                field: string;
                from: string;
                to: string;
              };
            }[];
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/work-items/${workItemId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: viewer.
     *
     * @tags Write-offs
     * @name ShowWriteOff
     * @summary A write-off, who proposed it and what was decided
     * @request GET:/sellers/{sellerId}/write-offs/{writeOffId}
     * @secure
     */
    showWriteOff: (
      sellerId: string,
      writeOffId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs/${writeOffId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Exports
     * @name StartExport
     * @summary Begins to write the documents issued in a period into files: CSV tables, or ZIPs of the archived documents as they are
     * @request POST:/sellers/{sellerId}/exports
     * @secure
     */
    startExport: (
      sellerId: string,
      data: {
        kind: "invoices" | "journal" | "vat" | "documents";
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        from: string;
        /**
         * @format date
         * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
         */
        until: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^exp-[a-z2-7]{24}$ */
          exportId: string;
          kind: "invoices" | "journal" | "vat" | "documents";
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          from: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          until: string;
          requestedBy: string;
          state: "RUNNING" | "DONE" | "FAILED";
          /** The name of the failure, of an export that was given up */
          reason?: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          startedAt: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          finishedAt?: string;
          /**
           * Read so far
           * @min -9007199254740991
           * @max 9007199254740991
           */
          documents: number;
          /**
           * Records or files written so far
           * @min -9007199254740991
           * @max 9007199254740991
           */
          rows: number;
          parts: {
            name: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            bytes: number;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            documents: number;
            /**
             * Good for a few minutes: ask for the export again to get another
             * @format uri
             */
            url: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            expiresInSeconds: number;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/exports`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Payments
     * @name StateAccount
     * @summary Draws the statement of account of a customer as of today, a PDF in its language, and links to it. The file is kept for seven days
     * @request POST:/sellers/{sellerId}/customers/{customerId}/statements
     * @secure
     */
    stateAccount: (
      sellerId: string,
      customerId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          /**
           * Today, at the seller
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          on: string;
          /**
           * When the books were read
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          asOf: string;
          /**
           * Good for a few minutes
           * @format uri
           */
          url: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          expiresInSeconds: number;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/customers/${customerId}/statements`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Dunning
     * @name SteerDunning
     * @summary Pauses or resumes the reminders of an invoice, skips its next step or sends it now; who, when and why stay on its timeline
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/dunning
     * @secure
     */
    steerDunning: (
      sellerId: string,
      invoiceId: string,
      data:
        | {
            action: "pause";
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            until?: string;
            /**
             * @minLength 1
             * @maxLength 500
             */
            reason: string;
          }
        | {
            action: "resume";
            /**
             * @minLength 1
             * @maxLength 500
             */
            reason: string;
          }
        | {
            action: "skip";
            /** @pattern ^[a-z0-9-]{1,30}$ */
            step: string;
            /**
             * @minLength 1
             * @maxLength 500
             */
            reason: string;
          }
        | {
            action: "sendNow";
            /** @pattern ^[a-z0-9-]{1,30}$ */
            step: string;
            /**
             * @minLength 1
             * @maxLength 500
             */
            reason: string;
          },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          policyId: string;
          state: "open" | "held" | "over";
          /** Why nobody is reminded now */
          because?:
            | "paymentPending"
            | "paused"
            | "promised"
            | "disputed"
            | "insolvent"
            | "creditNote"
            | "lateFees"
            | "rejected"
            | "nothingOwed";
          /**
           * When what holds it ends, where that is known; the year 9999 of a pause until it is resumed
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          until?: string;
          /** @pattern ^[a-z0-9-]{1,30}$ */
          nextStep?: string;
          steps: {
            /** @pattern ^[a-z0-9-]{1,30}$ */
            step: string;
            /**
             * @min -60
             * @max 365
             */
            daysFromDue: number;
            /**
             * When it is sent by itself
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            dueAt: string;
            /** `underWay`: ordered, and the mail provider has not said yet; `passedOver`: not sent, as a later one was due */
            outcome:
              | "toCome"
              | "next"
              | "sent"
              | "underWay"
              | "refused"
              | "skipped"
              | "passedOver";
            /**
             * When its mail was claimed
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at?: string;
            /** SHA-256 of the address in lower case */
            recipientHash?: string;
            /** Of the mail provider */
            messageId?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/dunning`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Payments
     * @name UndoAllocation
     * @summary Takes an allocation back: the invoice owes it again, the payer has it left again
     * @request POST:/sellers/{sellerId}/payments/{paymentId}/allocations/{allocationId}/undo
     * @secure
     */
    undoAllocation: (
      sellerId: string,
      paymentId: string,
      allocationId: number,
      data: {
        /**
         * Of the payment as it was read: a change is made of exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$ */
          paymentId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          /**
           * Absent: nobody knows yet who paid
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          payer?: string;
          method: "bankTransfer" | "cheque" | "card" | "sepaDebit";
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** Major units with a point, `1234.50`, in the currency of the payment */
          amount: string;
          /** What settles nothing yet and did not go back: a credit of the payer */
          unapplied: string;
          /**
           * @format date
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
           */
          receivedOn: string;
          reference?: string;
          by: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          at: string;
          allocations: {
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            allocationId: number;
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /** What is collected of each rate of VAT */
            collected: {
              /** `S20`: category and rate */
              taxCode: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              net: string;
              /** Major units with a point, `1234.50`, in the currency of the payment */
              vat: string;
            }[];
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            undone?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
          refunds: {
            refundId: string;
            /** Major units with a point, `1234.50`, in the currency of the payment */
            amount: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            on: string;
            reason: string;
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * It came back: the refund failed, or the dispute was won
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            returnedOn?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/payments/${paymentId}/allocations/${allocationId}/undo`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: admin.
     *
     * @tags Write-offs
     * @name UndoWriteOff
     * @summary Takes back a write-off that was recorded wrongly: its entry is reversed, the invoice is owed and chased again
     * @request POST:/sellers/{sellerId}/write-offs/{writeOffId}/undo
     * @secure
     */
    undoWriteOff: (
      sellerId: string,
      writeOffId: string,
      data: {
        /**
         * Of the write-off as it was read: a decision is about exactly that
         * @min 1
         * @max 9007199254740991
         */
        version: number;
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$ */
          writeOffId: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          version: number;
          state: "proposed" | "approved" | "declined" | "undone";
          /** @pattern ^[a-z2-7]{40}$ */
          invoiceId: string;
          /** Of the invoice */
          number: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          customerId: string;
          proven: boolean;
          currency:
            | "EUR"
            | "AED"
            | "AUD"
            | "BGN"
            | "BHD"
            | "BRL"
            | "CAD"
            | "CHF"
            | "CLP"
            | "CNY"
            | "CZK"
            | "DKK"
            | "GBP"
            | "HKD"
            | "HUF"
            | "IDR"
            | "ILS"
            | "INR"
            | "ISK"
            | "JOD"
            | "JPY"
            | "KRW"
            | "KWD"
            | "MAD"
            | "MXN"
            | "MYR"
            | "NOK"
            | "NZD"
            | "OMR"
            | "PHP"
            | "PLN"
            | "QAR"
            | "RON"
            | "RSD"
            | "SAR"
            | "SEK"
            | "SGD"
            | "THB"
            | "TND"
            | "TRY"
            | "TWD"
            | "UAH"
            | "USD"
            | "VND"
            | "XAF"
            | "XOF"
            | "XPF"
            | "ZAR";
          /** VAT included */
          amount: string;
          /** What it is of each rate of VAT */
          parts: {
            /** `S20`: category and rate */
            taxCode: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            net: string;
            /** Major units with a point, `1234.50`, in the currency of the invoice */
            vat: string;
          }[];
          reason: string;
          proposed: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          /** What the duplicate of the invoice must say (art. 272 CGI); absent where none is needed */
          mention?: string;
          duplicate?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            /**
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            sentOn: string;
            evidence: string;
          };
          approved?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
          };
          declined?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
          undone?: {
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            reason: string;
          };
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/write-offs/${writeOffId}/undo`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Ledger
     * @name ValidateEntries
     * @summary Numbers the entries that wait, as every night does by itself; asked for again it numbers what has come since
     * @request POST:/sellers/{sellerId}/entries/validate
     * @secure
     */
    validateEntries: (
      sellerId: string,
      data: object,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** `incomplete`: some still wait; operations are told */
          outcome: "validated" | "incomplete";
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          entries: number;
          series: {
            series: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            from: number;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            to: number;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/entries/validate`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: accountant.
     *
     * @tags Promises
     * @name WithdrawPromise
     * @summary Withdraws the open promise of an invoice: its reminders go on
     * @request POST:/sellers/{sellerId}/invoices/{invoiceId}/promises/withdrawal
     * @secure
     */
    withdrawPromise: (
      sellerId: string,
      invoiceId: string,
      data: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        reason: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          promises: {
            /** @pattern ^[a-z2-7]{40}$ */
            invoiceId: string;
            /** Of the invoice */
            number: string;
            orderId: string;
            /**
             * @minLength 1
             * @maxLength 60
             * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
             */
            customerId: string;
            /**
             * Nobody is reminded before the end of it
             * @format date
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$
             */
            day: string;
            /** `settled`: nothing is owed any more; `broken`: its day is over */
            state: "open" | "settled" | "broken" | "withdrawn";
            promisedBy: "buyer" | "finance";
            by: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            at: string;
            withdrawn?: {
              by: string;
              /**
               * @format date-time
               * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
               */
              at: string;
              reason: string;
            };
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/sellers/${sellerId}/invoices/${invoiceId}/promises/withdrawal`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  runs = {
    /**
     * @description Role: operator.
     *
     * @tags Month-end runs
     * @name PauseRun
     * @summary Pauses a run: lists that have begun end, the others are left
     * @request POST:/runs/{runId}/pause
     * @secure
     */
    pauseRun: (runId: string, params: RequestParams = {}) =>
      this.request<
        {
          outcome: "paused" | "pausedBefore";
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/runs/${runId}/pause`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Month-end runs
     * @name ResumeRun
     * @summary Goes on with a run that is paused, or repeats what is unfinished in one that has ended
     * @request POST:/runs/{runId}/resume
     * @secure
     */
    resumeRun: (runId: string, params: RequestParams = {}) =>
      this.request<
        {
          outcome: "resumed" | "repeated" | "running";
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          attempt: number;
          mailsBy: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/runs/${runId}/resume`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Month-end runs
     * @name ShowRun
     * @summary How far a run is, and when its mails will have left
     * @request GET:/runs/{runId}
     * @secure
     */
    showRun: (runId: string, params: RequestParams = {}) =>
      this.request<
        {
          run: {
            /** @pattern ^run-[a-z2-7]{24}$ */
            runId: string;
            state: "RUNNING" | "PAUSED" | "DONE" | "INCOMPLETE";
            /**
             * @min 1
             * @max 9007199254740991
             */
            attempt: number;
            /**
             * @min 1
             * @max 9007199254740991
             */
            lists: number;
            /**
             * @min 1
             * @max 9007199254740991
             */
            orders: number;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            startedAt: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            mailsBy: string;
          };
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          listsReported: number;
          /** Orders by what came of them */
          outcomes: Partial<Record<string, number>>;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          unfinished: number;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          mailsWaiting: number;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          mailsEndAt: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/runs/${runId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Month-end runs
     * @name StartRun
     * @summary Bills these orders in one run; the same orders are the same run, which goes on or is repeated, and nothing is billed twice
     * @request POST:/runs
     * @secure
     */
    startRun: (
      data: {
        /**
         * @maxItems 10000
         * @minItems 1
         */
        orders: {
          /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
          sellerId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          orderId: string;
          /**
           * @minLength 1
           * @maxLength 60
           * @default "order"
           * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/+-]*$
           */
          factId?: string;
        }[];
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^run-[a-z2-7]{24}$ */
          runId: string;
          outcome: "started" | "resumed" | "repeated" | "running";
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          attempt: number;
          mailsBy: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          lists: number;
          /**
           * Each once
           * @min -9007199254740991
           * @max 9007199254740991
           */
          orders: number;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/runs`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  audits = {
    /**
     * @description Role: operator.
     *
     * @tags Audits
     * @name ListAudits
     * @summary The reports that audits of the books have filed, the newest first
     * @request GET:/audits
     * @secure
     */
    listAudits: (
      query?: {
        /**
         * `next` of the page before; none for the first page
         * @maxLength 2000
         */
        cursor?: string;
        /**
         * @min 1
         * @max 31
         * @default 10
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          audits: {
            /** @pattern ^[\w:.-]{1,120}$ */
            auditId: string;
            scope: "new" | "everything";
            /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
            sellerId?: string;
            documents: "checksums" | "bytes";
            /** STOPPED: it did not end within a day, and an alarm has told so */
            state: "RUNNING" | "DONE" | "STOPPED";
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            startedAt: string;
            /**
             * @format date-time
             * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
             */
            finishedAt?: string;
            /**
             * So many were found, those included that are not listed
             * @min -9007199254740991
             * @max 9007199254740991
             */
            findings: number;
          }[];
          next?: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/audits`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Audits
     * @name ShowAudit
     * @summary An audit: how many checks of each kind it made, and each finding in words
     * @request GET:/audits/{auditId}
     * @secure
     */
    showAudit: (auditId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** @pattern ^[\w:.-]{1,120}$ */
          auditId: string;
          scope: "new" | "everything";
          /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
          sellerId?: string;
          documents: "checksums" | "bytes";
          /** STOPPED: it did not end within a day, and an alarm has told so */
          state: "RUNNING" | "DONE" | "STOPPED";
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          startedAt: string;
          /**
           * @format date-time
           * @pattern ^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:Z))$
           */
          finishedAt?: string;
          /**
           * So many were found, those included that are not listed
           * @min -9007199254740991
           * @max 9007199254740991
           */
          findings: number;
          checks: {
            kind:
              | "numbers"
              | "entry"
              | "chain"
              | "dates"
              | "unbalanced"
              | "balances"
              | "receivables"
              | "payments"
              | "facts"
              | "header"
              | "document"
              | "mail"
              | "wait"
              | "quantities"
              | "lateFees"
              | "credits"
              | "draft"
              | "unreadable";
            /** What must be true */
            meaning: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            checked: number;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            found: number;
          }[];
          listed: {
            kind:
              | "numbers"
              | "entry"
              | "chain"
              | "dates"
              | "unbalanced"
              | "balances"
              | "receivables"
              | "payments"
              | "facts"
              | "header"
              | "document"
              | "mail"
              | "wait"
              | "quantities"
              | "lateFees"
              | "credits"
              | "draft"
              | "unreadable";
            /** What must be true */
            meaning: string;
            /** The key of the item */
            where: string;
            expected: string;
            actual: string;
          }[];
          /** The numbers that were read */
          series: {
            series: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            from: number;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            to: number;
          }[];
          /** What a finding of each kind may mean, and what to do */
          runbook: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/audits/${auditId}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Audits
     * @name StartAudit
     * @summary Begins to compute the books again and compare; it only reads, and its report is there when it is DONE
     * @request POST:/audits
     * @secure
     */
    startAudit: (
      data: {
        /** @default "new" */
        scope?: "new" | "everything";
        /** @pattern ^[a-z0-9][a-z0-9-]{0,39}$ */
        sellerId?: string;
        /** @default "checksums" */
        documents?: "checksums" | "bytes";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** @pattern ^[\w:.-]{1,120}$ */
          auditId: string;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/audits`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  operations = {
    /**
     * @description Role: operator.
     *
     * @tags Operations
     * @name ListDeadLetters
     * @summary Every queue of dead letters: what it holds, how many, since when
     * @request GET:/operations/queues
     * @secure
     */
    listDeadLetters: (params: RequestParams = {}) =>
      this.request<
        {
          queues: {
            queue: string;
            holds: string;
            redrive: string;
            /**
             * @min -9007199254740991
             * @max 9007199254740991
             */
            count: number;
            oldestSince?: string;
          }[];
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/operations/queues`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Role: operator.
     *
     * @tags Operations
     * @name RedriveQueue
     * @summary Sends dead letters or failed executions on their way again; without go it only tells what would be done
     * @request POST:/operations/queues/{queue}/redrive
     * @secure
     */
    redriveQueue: (
      queue:
        | "orders-undelivered"
        | "orders-not-taken-in"
        | "mails-not-sent"
        | "mail-events-undelivered"
        | "mail-events-not-recorded"
        | "events-not-published"
        | "lists-not-kept"
        | "ledger-changed"
        | "failures-untold"
        | "schedules-undelivered"
        | "calls-failed"
        | "executions-failed",
      data: {
        /** @default false */
        go?: boolean;
        /**
         * Of failed executions: whose
         * @minLength 1
         * @maxLength 40
         */
        sellerId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          outcome: "wouldRedrive" | "evidence" | "redriven";
          queue: string;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          before: number;
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          redriven?: number;
          failed?: {
            id: string;
            error: string;
          }[];
          /**
           * @min -9007199254740991
           * @max 9007199254740991
           */
          after?: number;
        },
        | Problem
        | {
            message?: string;
          }
      >({
        path: `/operations/queues/${queue}/redrive`,
        method: "POST",
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
}
