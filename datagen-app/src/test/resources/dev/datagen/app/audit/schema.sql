-- What was written, copied so that the auditor can break it: topics, and the tables that they are held against.
-- Nothing of it outlives the test. Sorts and joins of a large bank want memory; results are fetched with a limit, which workers can't serve.
SET work_mem = '256MB';
SET maintenance_work_mem = '512MB';
SET max_parallel_workers_per_gather = 0;
DROP SCHEMA IF EXISTS audit CASCADE;
CREATE SCHEMA audit;

CREATE UNLOGGED TABLE audit.transactions (
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    transaction_id uuid NOT NULL,
    account_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    transaction_type text NOT NULL,
    amount numeric(15, 2) NOT NULL,
    direction text NOT NULL,
    counterparty_key text,
    counterparty_name text,
    description text,
    "timestamp" timestamptz NOT NULL,
    status text NOT NULL,
    pix_e2e_id text,
    pix_key_type text,
    location_lat double precision,
    location_lon double precision,
    created_at timestamptz,
    updated_at timestamptz,
    balance_after numeric(15, 2),
    counterparty_ispb text,
    failure_reason text,
    purpose text,
    pix_initiation text,
    payment_line text,
    due_date date,
    original_e2e_id text,
    reference_id uuid,
    scheduled_at timestamptz,
    recurrence_id uuid,
    -- In Brasília.
    day date GENERATED ALWAYS AS (("timestamp" AT TIME ZONE 'America/Sao_Paulo')::date) STORED,
    clock time GENERATED ALWAYS AS (("timestamp" AT TIME ZONE 'America/Sao_Paulo')::time) STORED
);

CREATE UNLOGGED TABLE audit.trades (
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    trade_id uuid NOT NULL,
    account_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    stock_id uuid NOT NULL,
    ticker text NOT NULL,
    trade_type text NOT NULL,
    quantity integer NOT NULL,
    price_per_share numeric(15, 2) NOT NULL,
    total_amount numeric(15, 2) NOT NULL,
    fees numeric(15, 2) NOT NULL,
    net_amount numeric(15, 2) NOT NULL,
    order_type text NOT NULL,
    status text NOT NULL,
    executed_at timestamptz NOT NULL,
    settlement_date timestamptz NOT NULL,
    created_at timestamptz,
    updated_at timestamptz,
    order_price numeric(15, 2),
    tax_withheld numeric(15, 2),
    cancel_reason text,
    -- In Brasília.
    day date GENERATED ALWAYS AS ((executed_at AT TIME ZONE 'America/Sao_Paulo')::date) STORED,
    clock time GENERATED ALWAYS AS ((executed_at AT TIME ZONE 'America/Sao_Paulo')::time) STORED,
    settles date GENERATED ALWAYS AS ((settlement_date AT TIME ZONE 'America/Sao_Paulo')::date) STORED
);

CREATE UNLOGGED TABLE audit.stocks AS SELECT * FROM public.stocks;
CREATE UNLOGGED TABLE audit.stock_prices AS SELECT * FROM public.stock_prices;
CREATE UNLOGGED TABLE audit.positions AS SELECT * FROM public.positions;
CREATE UNLOGGED TABLE audit.accounts AS SELECT * FROM public.accounts;
CREATE UNLOGGED TABLE audit.customers AS SELECT * FROM public.customers;
CREATE UNLOGGED TABLE audit.pix_disputes AS SELECT * FROM public.pix_disputes;
CREATE UNLOGGED TABLE audit.credit_cards AS SELECT * FROM public.credit_cards;
CREATE UNLOGGED TABLE audit.invoices AS SELECT * FROM public.invoices;
CREATE UNLOGGED TABLE audit.loans AS SELECT * FROM public.loans;
CREATE UNLOGGED TABLE audit.properties AS SELECT * FROM public.properties;
CREATE UNLOGGED TABLE audit.jobs AS SELECT * FROM public.jobs;
CREATE UNLOGGED TABLE audit.wages AS SELECT * FROM public.wages;

CREATE UNLOGGED TABLE audit.card_transactions (
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    transaction_id uuid NOT NULL,
    card_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    amount numeric(15, 2) NOT NULL,
    installments integer NOT NULL,
    "timestamp" timestamptz NOT NULL,
    status text NOT NULL,
    decline_reason text,
    available_limit_after numeric(15, 2),
    merchant_name text NOT NULL,
    mcc_code text NOT NULL,
    location_city text,
    location_country text,
    original_transaction_id uuid,
    reversal_reason text,
    entry_mode text,
    posting_date date,
    original_amount numeric(15, 2),
    original_currency text,
    iof_amount numeric(15, 2),
    day date GENERATED ALWAYS AS (("timestamp" AT TIME ZONE 'America/Sao_Paulo')::date) STORED
);

CREATE UNLOGGED TABLE audit.installments (
    partition integer NOT NULL,
    "offset" bigint NOT NULL,
    installment_id uuid NOT NULL,
    loan_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    installment_number integer NOT NULL,
    due_date date NOT NULL,
    principal_amount numeric(15, 2) NOT NULL,
    interest_amount numeric(15, 2) NOT NULL,
    total_amount numeric(15, 2) NOT NULL,
    paid_date date,
    paid_amount numeric(15, 2),
    status text NOT NULL,
    indexation_amount numeric(15, 2),
    insurance_amount numeric(15, 2),
    fee_amount numeric(15, 2),
    late_charge_amount numeric(15, 2),
    discount_amount numeric(15, 2),
    updated_at timestamptz
);

-- First and last day of what was loaded.
CREATE TABLE audit.period (first_day date NOT NULL, last_day date NOT NULL);

-- One row a day. A working day is one of the CLT: Saturdays and banking holidays count, Sundays and national holidays don't.
CREATE TABLE audit.business_days (
    day date PRIMARY KEY,
    is_business boolean NOT NULL,
    is_working boolean NOT NULL,
    -- The day itself if banks are open on it.
    next_business date,
    previous_business date
);

-- Minimum wage, R$ a month: Leis 14.663/2023, Decretos 11.864/2023, 12.342/2024, 12.797/2025.
CREATE TABLE audit.minimum_wages (since date PRIMARY KEY, wage numeric NOT NULL);
INSERT INTO audit.minimum_wages VALUES
    ('2019-01-01', 998.00), ('2020-01-01', 1039.00), ('2020-02-01', 1045.00), ('2021-01-01', 1100.00), ('2022-01-01', 1212.00),
    ('2023-01-01', 1302.00), ('2023-05-01', 1320.00), ('2024-01-01', 1412.00), ('2025-01-01', 1518.00), ('2026-01-01', 1621.00);

-- The most that states pay, R$ a month: 90.25 % of what a minister of the Supremo Tribunal Federal gets (Constitution, article 37, XI and § 12; Leis
-- 13.752/2018 and 14.520/2023).
CREATE TABLE audit.public_ceilings (since date PRIMARY KEY, wage numeric NOT NULL);
INSERT INTO audit.public_ceilings VALUES
    ('2000-01-01', 35462.22), ('2023-04-01', 37589.96), ('2024-02-01', 39717.69), ('2025-02-01', 41845.49);

-- INPC, % in the month (IBGE, SIDRA 1736).
CREATE TABLE audit.inpc (month date PRIMARY KEY, percent numeric NOT NULL);
INSERT INTO audit.inpc SELECT DATE '2020-01-01' + make_interval(months => number::integer - 1), percent
FROM unnest(ARRAY[
    0.19, 0.17, 0.18, -0.23, -0.25, 0.30, 0.44, 0.36, 0.87, 0.89, 0.95, 1.46,
    0.27, 0.82, 0.86, 0.38, 0.96, 0.60, 1.02, 0.88, 1.20, 1.16, 0.84, 0.73,
    0.67, 1.00, 1.71, 1.04, 0.45, 0.62, -0.60, -0.31, -0.32, 0.47, 0.38, 0.69,
    0.46, 0.77, 0.64, 0.53, 0.36, -0.10, -0.09, 0.20, 0.11, 0.12, 0.10, 0.55,
    0.57, 0.81, 0.19, 0.37, 0.46, 0.25, 0.26, -0.14, 0.48, 0.61, 0.33, 0.48,
    0.00, 1.48, 0.51, 0.48, 0.35, 0.23, 0.21, -0.21, 0.52, 0.03, 0.03, 0.21])
    WITH ORDINALITY AS published (percent, number);

-- Slices of social security, R$ a month: Portarias Interministeriais MPS/MF 27/2023, 2/2024, 6/2025.
CREATE TABLE audit.inss_slices (since date, above numeric, up_to numeric, rate numeric, PRIMARY KEY (since, above));
INSERT INTO audit.inss_slices VALUES
    ('2023-05-01', 0, 1320.00, 0.075), ('2023-05-01', 1320.00, 2571.29, 0.09),
    ('2023-05-01', 2571.29, 3856.94, 0.12), ('2023-05-01', 3856.94, 7507.49, 0.14),
    ('2024-01-01', 0, 1412.00, 0.075), ('2024-01-01', 1412.00, 2666.68, 0.09),
    ('2024-01-01', 2666.68, 4000.03, 0.12), ('2024-01-01', 4000.03, 7786.02, 0.14),
    ('2025-01-01', 0, 1518.00, 0.075), ('2025-01-01', 1518.00, 2793.88, 0.09),
    ('2025-01-01', 2793.88, 4190.83, 0.12), ('2025-01-01', 4190.83, 8157.41, 0.14);

-- Income tax withheld, R$ a month: Lei 14.663/2023, Lei 14.848/2024, MP 1.294/2025.
CREATE TABLE audit.irrf_brackets (since date, above numeric, rate numeric, off numeric, PRIMARY KEY (since, above));
INSERT INTO audit.irrf_brackets VALUES
    ('2023-05-01', 2112.00, 0.075, 158.40), ('2023-05-01', 2826.65, 0.15, 370.40),
    ('2023-05-01', 3751.05, 0.225, 651.73), ('2023-05-01', 4664.68, 0.275, 884.96),
    ('2024-02-01', 2259.20, 0.075, 169.44), ('2024-02-01', 2826.65, 0.15, 381.44),
    ('2024-02-01', 3751.05, 0.225, 662.77), ('2024-02-01', 4664.68, 0.275, 896.00),
    ('2025-05-01', 2428.80, 0.075, 182.16), ('2025-05-01', 2826.65, 0.15, 394.16),
    ('2025-05-01', 3751.05, 0.225, 675.49), ('2025-05-01', 4664.68, 0.275, 908.73);

CREATE TABLE audit.irrf_simplified (since date PRIMARY KEY, discount numeric NOT NULL);
INSERT INTO audit.irrf_simplified VALUES ('2023-05-01', 528.00), ('2024-02-01', 564.80), ('2025-05-01', 607.20);

-- TR of the first day of a month, % (BCB, SGS 226, and what savings yielded in May, July and September 2025; 0.17 is an estimate).
CREATE TABLE audit.tr (month date PRIMARY KEY, percent numeric NOT NULL);
INSERT INTO audit.tr VALUES
    ('2023-12-01', 0.0690), ('2024-01-01', 0.0875), ('2024-02-01', 0.0079), ('2024-03-01', 0.0331),
    ('2024-04-01', 0.1023), ('2024-05-01', 0.0870), ('2024-06-01', 0.0365), ('2024-07-01', 0.0739),
    ('2024-08-01', 0.0707), ('2024-09-01', 0.0675), ('2024-10-01', 0.0977), ('2024-11-01', 0.0649),
    ('2024-12-01', 0.0822), ('2025-01-01', 0.1690), ('2025-02-01', 0.1324), ('2025-03-01', 0.1092),
    ('2025-04-01', 0.1689), ('2025-05-01', 0.1712), ('2025-06-01', 0.1700), ('2025-07-01', 0.1758),
    ('2025-08-01', 0.1700), ('2025-09-01', 0.1742), ('2025-10-01', 0.1758), ('2025-11-01', 0.1700);

-- The most that pensioners may be asked for loans, % a month (CNPS; INSS, Instruções Normativas).
CREATE TABLE audit.inss_ceilings (since date PRIMARY KEY, percent numeric NOT NULL);
INSERT INTO audit.inss_ceilings VALUES
    ('2010-01-01', 2.14), ('2017-11-06', 2.08), ('2020-03-17', 1.80), ('2022-01-01', 2.14), ('2023-03-13', 1.70), ('2023-03-30', 1.97),
    ('2023-08-21', 1.91), ('2023-10-23', 1.84), ('2023-12-11', 1.80), ('2024-02-05', 1.76), ('2024-03-04', 1.72),
    ('2024-04-30', 1.68), ('2024-06-06', 1.66), ('2025-01-09', 1.80), ('2025-03-28', 1.85);

-- IOF on loans to persons, of each day and of the whole (Decreto 6.306/2007, article 7; Decretos 8.392/2015, 10.305, 10.551 and 10.572/2020,
-- 10.797/2021).
CREATE TABLE audit.loan_taxes (since date PRIMARY KEY, daily numeric NOT NULL, flat numeric NOT NULL);
INSERT INTO audit.loan_taxes VALUES
    ('2008-01-03', 0.000041, 0.0038), ('2015-01-22', 0.000082, 0.0038), ('2020-04-03', 0, 0),
    ('2020-11-27', 0.000082, 0.0038), ('2020-12-15', 0, 0), ('2021-01-01', 0.000082, 0.0038),
    ('2021-09-20', 0.0001118, 0.0038), ('2022-01-01', 0.000082, 0.0038);

-- Unemployment insurance, R$: 80 % of the wage up to a limit, half of what is above it up to another (Ministério do
-- Trabalho, tables of 2024 and 2025).
CREATE TABLE audit.insurance_limits (since date PRIMARY KEY, first numeric NOT NULL, second numeric NOT NULL);
INSERT INTO audit.insurance_limits VALUES ('2024-01-01', 2041.39, 3402.65), ('2025-01-01', 2138.76, 3564.96);

-- The ninth digit of a CPF is the fiscal region (RFB, Portaria 2.166/2010 and before).
CREATE TABLE audit.fiscal_regions (state text PRIMARY KEY, digit integer NOT NULL);
INSERT INTO audit.fiscal_regions VALUES
    ('DF', 1), ('GO', 1), ('MT', 1), ('MS', 1), ('TO', 1),
    ('AC', 2), ('AM', 2), ('AP', 2), ('PA', 2), ('RO', 2), ('RR', 2),
    ('CE', 3), ('MA', 3), ('PI', 3), ('AL', 4), ('PB', 4), ('PE', 4), ('RN', 4), ('BA', 5), ('SE', 5),
    ('MG', 6), ('ES', 7), ('RJ', 7), ('SP', 8), ('PR', 9), ('SC', 9), ('RS', 0);

-- IOF on purchases abroad with a card: Decretos 10.997/2022, 12.466 and 12.499/2025; 3.38 % while Congress had suspended those.
CREATE TABLE audit.iof_abroad (since date PRIMARY KEY, rate numeric NOT NULL);
INSERT INTO audit.iof_abroad VALUES
    ('2023-01-02', 0.0538), ('2024-01-02', 0.0438), ('2025-01-02', 0.0338), ('2025-05-23', 0.0350), ('2025-06-27', 0.0338),
    ('2025-07-17', 0.0350);

-- Dollars: the mean of a quarter, R$ (BCB, PTAX).
CREATE TABLE audit.dollars (quarter date PRIMARY KEY, reais numeric NOT NULL);
INSERT INTO audit.dollars VALUES
    ('2024-01-01', 4.95), ('2024-04-01', 5.21), ('2024-07-01', 5.55), ('2024-10-01', 5.84),
    ('2025-01-01', 5.85), ('2025-04-01', 5.67), ('2025-07-01', 5.45), ('2025-10-01', 5.39);

-- What plans cost a month, R$, from a day until another: public prices of 2025, with those that have changed.
CREATE TABLE audit.plan_prices (seller text, price numeric, since date DEFAULT '-infinity', until date DEFAULT 'infinity');
INSERT INTO audit.plan_prices (seller, price) VALUES
    ('Globoplay', 22.90), ('Globoplay', 39.90),
    ('Paramount+', 18.90), ('Paramount+', 34.90), ('SKY', 89.90),
    ('SKY', 129.90), ('Claro TV+', 59.90), ('Claro TV+', 119.90), ('Apple TV+', 21.90), ('Crunchyroll', 14.99),
    ('Crunchyroll', 19.99), ('YouTube Premium', 26.90), ('YouTube Premium', 16.90), ('YouTube Premium', 53.90),
    ('Deezer', 24.90), ('Deezer', 43.90), ('Apple Music', 21.90), ('Apple Music', 34.90), ('Apple Music', 11.90),
    ('Audible', 19.90), ('Amazon Music', 21.90), ('Amazon Music', 34.90), ('Microsoft', 45.00), ('Microsoft', 60.00),
    ('Google One', 9.99), ('Google One', 14.99), ('Google One', 49.99), ('OpenAI', 99.90), ('Canva', 34.90),
    ('Wine.com.br', 89.90), ('Wine.com.br', 139.90), ('TAG Livros', 69.90), ('TAG Livros', 86.90), ('Evino', 79.90),
    ('Evino', 119.90), ('Rappi Prime', 24.90), ('iFood Clube', 5.95), ('iFood Clube', 9.90), ('Meli+', 9.90),
    ('Meli+', 24.90), ('Meli+', 34.90), ('Petlove Clube', 19.90), ('Petlove Clube', 39.90), ('Smart Fit', 99.90),
    ('Smart Fit', 129.90), ('Bluefit', 99.90), ('Bluefit', 129.90), ('Bodytech', 249.90),
    ('Bodytech', 399.90), ('Bio Ritmo', 229.90), ('Bio Ritmo', 299.90), ('Selfit', 89.90), ('Selfit', 119.90),
    ('Panobianco', 99.90), ('Panobianco', 139.90), ('Wellhub', 59.90), ('Wellhub', 109.90), ('Wellhub', 179.90),
    ('Gympass', 59.90), ('Gympass', 109.90), ('Gympass', 179.90),
    ('TotalPass', 59.90), ('TotalPass', 99.90), ('TotalPass', 169.90), ('Skyfit', 99.90), ('Skyfit', 129.90);
INSERT INTO audit.plan_prices VALUES
    ('Smart Fit', 139.90, '-infinity', '2025-01-01'), ('Smart Fit', 149.90, '2025-01-01', 'infinity'),
    ('Disney+', 33.90, '-infinity', '2024-06-26'), ('Disney+', 27.99, '2024-06-26', 'infinity'),
    ('Disney+', 43.90, '2024-06-26', '2025-01-01'), ('Disney+', 46.90, '2025-01-01', 'infinity'),
    ('Disney+', 55.90, '-infinity', '2024-06-26'), ('Disney+', 62.90, '2024-06-26', '2025-01-01'),
    ('Disney+', 66.90, '2025-01-01', 'infinity'), ('HBO Max', 19.90, '-infinity', '2024-02-27'),
    ('HBO Max', 34.90, '-infinity', '2024-02-27'), ('HBO Max', 29.90, '2024-02-27', 'infinity'),
    ('HBO Max', 39.90, '2024-02-27', 'infinity'), ('HBO Max', 55.90, '2024-02-27', 'infinity'),
    ('Netflix', 18.90, '-infinity', '2024-06-01'), ('Netflix', 20.90, '2024-06-01', 'infinity'),
    ('Netflix', 39.90, '-infinity', '2024-06-01'), ('Netflix', 44.90, '2024-06-01', 'infinity'),
    ('Netflix', 55.90, '-infinity', '2024-06-01'), ('Netflix', 59.90, '2024-06-01', 'infinity'),
    ('Amazon Prime', 14.90, '-infinity', '2024-04-01'), ('Amazon Prime', 19.90, '2024-04-01', 'infinity'),
    ('Spotify', 19.90, '-infinity', '2023-09-01'), ('Spotify', 21.90, '2023-09-01', '2025-09-01'),
    ('Spotify', 23.90, '2025-09-01', 'infinity'), ('Spotify', 24.90, '-infinity', '2023-09-01'),
    ('Spotify', 27.90, '2023-09-01', '2025-09-01'), ('Spotify', 31.90, '2025-09-01', 'infinity'),
    ('Spotify', 34.90, '-infinity', '2025-09-01'), ('Spotify', 40.90, '2025-09-01', 'infinity'),
    ('Spotify', 9.90, '-infinity', '2023-09-01'), ('Spotify', 11.90, '2023-09-01', '2025-09-01'),
    ('Spotify', 12.90, '2025-09-01', 'infinity');

-- What a ride costs, R$.
CREATE TABLE audit.fares (carrier text, fare numeric, since date, until date);
INSERT INTO audit.fares VALUES
    ('Metrô SP', 5.00, '-infinity', '2025-01-06'), ('Metrô SP', 5.20, '2025-01-06', '2026-01-06'),
    ('Metrô SP', 5.40, '2026-01-06', 'infinity'), ('CPTM', 5.00, '-infinity', '2025-01-06'),
    ('CPTM', 5.20, '2025-01-06', '2026-01-06'), ('CPTM', 5.40, '2026-01-06', 'infinity'),
    ('SPTrans Bilhete Único', 4.40, '-infinity', '2025-01-06'), ('SPTrans Bilhete Único', 5.00, '2025-01-06', '2026-01-06'),
    ('SPTrans Bilhete Único', 5.30, '2026-01-06', 'infinity'), ('MetrôRio', 6.90, '-infinity', '2024-04-12'),
    ('MetrôRio', 7.50, '2024-04-12', '2025-04-12'), ('MetrôRio', 7.90, '2025-04-12', 'infinity'),
    ('VLT Carioca', 4.30, '-infinity', '2025-01-05'), ('VLT Carioca', 4.70, '2025-01-05', 'infinity'),
    ('BRT Mobi Rio', 4.30, '-infinity', '2025-01-05'), ('BRT Mobi Rio', 4.70, '2025-01-05', 'infinity'),
    ('BHBus', 5.25, '-infinity', '2025-01-01'), ('BHBus', 5.75, '2025-01-01', 'infinity'),
    ('Urbs Curitiba', 6.00, '-infinity', 'infinity'), ('Grande Recife', 4.10, '-infinity', '2025-01-05'),
    ('Grande Recife', 4.30, '2025-01-05', 'infinity');

-- City systems that leave no city.
CREATE TABLE audit.carriers (carrier text PRIMARY KEY, city text NOT NULL);
INSERT INTO audit.carriers VALUES
    ('BHBus', 'Belo Horizonte'), ('BRT Mobi Rio', 'Rio de Janeiro'), ('Metrô SP', 'São Paulo'),
    ('MetrôRio', 'Rio de Janeiro'), ('SPTrans Bilhete Único', 'São Paulo'), ('Urbs Curitiba', 'Curitiba'),
    ('VLT Carioca', 'Rio de Janeiro');
