-- Words for the codes of the data model, in labels that analysts read.
create or replace temp macro event_name(type) as
case type
    when 'meeting' then 'встреча'
    when 'visit' then 'визит'
    when 'call' then 'звонок'
    when 'signing' then 'подписание'
    when 'agreement' then 'договорённость'
    when 'appointment' then 'назначение'
    when 'departure' then 'уход с поста'
    when 'accession' then 'вступление'
    when 'deal' then 'сделка'
    when 'launch' then 'открытие'
    when 'award' then 'награждение'
    else type
end;

create or replace temp macro status_name(status) as
case status
    when 'signed' then 'подписан'
    when 'adopted' then 'принят'
    when 'in_force' then 'действует'
    when 'drafted' then 'подготовлен'
    when 'planned' then 'планируется'
    when 'discussed' then 'обсуждается'
    when 'violated' then 'нарушен'
    when 'ended' then 'прекращён'
    else status
end;

create or replace temp macro modality_name(modality) as
case modality
    when 'planned' then 'планируется'
    when 'proposed' then 'предлагается'
    when 'negated' then 'отрицается'
    when 'target' then 'цель'
    when 'forecast' then 'прогноз'
    when 'past_expectation' then 'ожидалось'
end;
